package dev.ganglion.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class RehearsalTest {
    @SuppressWarnings("NullAway.Init")
    private Sheet first;

    @SuppressWarnings("NullAway.Init")
    private Sheet second;

    private final ShellViewModel shell = new ShellViewModel(new MemorySettings());

    @Start
    void start(Stage stage) {
        Shots.dress(Theme.LIGHT);
        first = new Sheet("first");
        second = new Sheet("second");
        StripViewModel strip = new StripViewModel(Clock.systemUTC(), () -> {});
        ShellView view = new ShellView(shell, strip);
        stage.setScene(view.scene());
        stage.show();
        shell.offer(List.of(first, second));
        view.rehearse();
    }

    @Test
    void stylesThePagesThatAreNotShownAndLeavesTheWindowAsItWas() {
        await().until(() -> ready(second));

        assertThat(second.button().getScene()).isNull();
        assertThat(first.content().isVisible() && first.button().isFocused()).isTrue();
    }

    @Test
    void showsAPageWholeThatIsOpenedBeforeItsTurn(FxRobot robot) {
        robot.interact(() -> shell.show(second));

        await().until(() -> ready(first));

        assertThat(second.content().isVisible() && second.button().isFocused()).isTrue();
    }

    @Test
    void letsAnUnderstudyOfEachPageActUnseenAndThrowsItAway() {
        await().until(() ->
                second.standIn().getText().equals("acted") && second.standIn().getScene() == null);

        assertThat(first.standIn().getText()).isEqualTo("acted");
        assertThat(first.standIn().getSkin()).isNotNull();
        assertThat(first.standIn().getScene()).isNull();
        assertThat(first.button().isFocused()).isTrue();
    }

    @Test
    void waitsWhileTheUserTypes(FxRobot robot) {
        for (int i = 0; i < 20; i++) {
            robot.type(KeyCode.A);

            assertThat(second.button().getSkin()).isNull();
        }
    }

    /// Whether it has been styled and is out of the window again.
    private static boolean ready(Sheet page) {
        Node content = page.content();
        return page.button().getSkin() != null && content.getScene() == null && content.isVisible();
    }
}
