package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinTest {
    @TempDir
    Path folder;

    @Test
    void saysNoLongerThatSomethingIsInTheBinOnceItIsBack() {
        try (Cabin cabin = new Cabin(folder)) {
            String id = cabin.keep("One", Duration.ZERO);
            SidebarViewModel sidebar = cabin.sidebar();
            sidebar.discard(sidebar.conversations().getFirst());
            assertThat(sidebar.bar().get()).isInstanceOf(Bar.Binned.class);

            sidebar.bin().restore(id);

            assertThat(sidebar.bar().get()).isEqualTo(new Bar.Nothing());
        }
    }
}
