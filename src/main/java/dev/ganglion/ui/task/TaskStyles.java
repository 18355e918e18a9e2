package dev.ganglion.ui.task;

import java.util.Objects;
import javafx.scene.Parent;

/// The sheet of what this room shows.
public final class TaskStyles {
    private TaskStyles() {}

    /// Dresses what stands in `page`.
    public static void dress(Parent page) {
        page.getStylesheets()
                .add(Objects.requireNonNull(TaskStyles.class.getResource("task.css"))
                        .toExternalForm());
    }
}
