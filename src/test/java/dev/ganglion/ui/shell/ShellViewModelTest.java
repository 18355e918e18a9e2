package dev.ganglion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Theme;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ShellViewModelTest {
    private static final Page ONE = new Blank("one");
    private static final Page TWO = new Blank("two");

    private final MemorySettings settings = new MemorySettings();

    /// A page without content, which no test looks at.
    private record Blank(String id) implements Page {
        @Override
        public String title() {
            return id;
        }

        @Override
        public Feather icon() {
            return Feather.BOX;
        }

        @Override
        public Node content() {
            throw new AssertionError("a view model shows no nodes");
        }

        @Override
        public void shown() {}
    }

    @Test
    void showsTheFirstPageAtFirst() {
        ShellViewModel shell = new ShellViewModel(settings);

        shell.offer(List.of(ONE, TWO));

        assertThat(shell.page().get()).isEqualTo(ONE);
    }

    @Test
    void opensWithThePageThemeAndZoomOfLastTime() {
        ShellViewModel before = new ShellViewModel(settings);
        before.offer(List.of(ONE, TWO));
        before.show(TWO);
        before.use(Theme.DARK);
        before.zoomIn();

        ShellViewModel after = new ShellViewModel(settings);
        after.offer(List.of(ONE, TWO));

        assertThat(after.page().get()).isEqualTo(TWO);
        assertThat(after.theme().get()).isEqualTo(Theme.DARK);
        assertThat(after.zoom().get()).isEqualTo(1.1);
    }

    @Test
    void zoomStaysBetweenEightyAndTwoHundredPerCent() {
        ShellViewModel shell = new ShellViewModel(settings);
        for (int i = 0; i < 20; i++) {
            shell.zoomIn();
        }

        assertThat(shell.zoom().get()).isEqualTo(2.0);

        for (int i = 0; i < 20; i++) {
            shell.zoomOut();
        }

        assertThat(shell.zoom().get()).isEqualTo(0.8);
        shell.zoomReset();
        assertThat(shell.zoom().get()).isEqualTo(1.0);
    }

    @Test
    void damagedSettingsAreTheUsualOnes() {
        settings.put("window.theme", "PINK");
        settings.put("window.zoom", "a lot");

        ShellViewModel shell = new ShellViewModel(settings);

        assertThat(shell.theme().get()).isEqualTo(Theme.SYSTEM);
        assertThat(shell.zoom().get()).isEqualTo(1.0);
    }

    @Test
    void aNoticeStaysUntilItIsDismissed() {
        ShellViewModel shell = new ShellViewModel(settings);

        Notice damaged = Notice.trouble("The settings file was damaged.");

        shell.notice(damaged);
        shell.notice(damaged);

        assertThat(shell.notices()).containsExactly(damaged);
        shell.dismiss("The settings file was damaged.");
        assertThat(shell.notices()).isEmpty();
    }
}
