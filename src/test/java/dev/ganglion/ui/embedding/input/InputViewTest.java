package dev.ganglion.ui.embedding.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class InputViewTest {
    @TempDir
    Path folder;

    @Test
    void theListShowsTheFileThatIsOpenAndNotTheOneBefore(FxRobot robot) throws Exception {
        Path first = Files.writeString(folder.resolve("a.txt"), "One\nTwo\n");
        Path second = Files.writeString(folder.resolve("b.csv"), "id,text\n1,Three\n");
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                InputViewModel input = new InputViewModel(desk.services(), "texts");
                InputView view = new InputView(input, "texts", "Texts");

                input.open(first);
                assertThat(shown(view)).isEqualTo(List.of("One", "Two"));
                input.open(second);
                assertThat(shown(view)).isEqualTo(List.of("Three"));
                input.choose(0);
                assertThat(shown(view)).isEqualTo(List.of("1"));
            });
        }
    }

    private static List<?> shown(InputView view) {
        return view.lookup("#texts-list") instanceof ListView<?> list ? List.copyOf(list.getItems()) : List.of();
    }
}
