package dev.ganglion.ui.embedding.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
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
        Path second = Files.writeString(folder.resolve("b.csv"), "id,text\n1,Three\n\n2,\n3,Four\n");
        try (TaskDesk desk = TaskDesk.of(folder)) {
            robot.interact(() -> {
                InputViewModel input = new InputViewModel(desk.services(), "texts");
                InputView view = new InputView(input, "texts", "Texts");

                input.open(first);
                assertThat(shown(view)).isEqualTo(List.of("1 One", "2 Two"));
                assertThat(gaps(view)).isEmpty();
                input.open(second);
                assertThat(shown(view)).isEqualTo(List.of("1 Three", "4 Four"));
                assertThat(gaps(view)).startsWith("2 rows hold no text and are left out");
                input.choose(0);
                assertThat(shown(view)).isEqualTo(List.of("1 1", "3 2", "4 3"));
            });
        }
    }

    private static List<?> shown(InputView view) {
        return view.lookup("#texts-list") instanceof ListView<?> list
                ? list.getItems().stream()
                        .map(TextCell.Row.class::cast)
                        .map(row -> row.number() + " " + row.text())
                        .toList()
                : List.of();
    }

    private static String gaps(InputView view) {
        return ((Label) view.lookup("#texts-gaps")).getText();
    }
}
