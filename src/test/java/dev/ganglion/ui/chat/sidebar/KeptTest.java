package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {
    @TempDir
    Path folder;

    @Test
    void saysTheDaysAnewAfterMidnight() {
        try (Cabin cabin = new Cabin(folder)) {
            cabin.keep("Now", Duration.ZERO);
            SidebarViewModel sidebar = cabin.sidebar();

            cabin.clock.now = Cabin.NOW.plus(Duration.ofDays(1));
            sidebar.kept().turnDay();

            assertThat(sidebar.kept().rows().getFirst())
                    .isEqualTo(new Row.Head("Yesterday", 1, Optional.empty(), false));
        }
    }
}
