package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Found;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.text.Text;

/// The tab of one task, or of all.
final class TaskTab extends ToggleButton {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private final Optional<Task> task;
    private final Text count = new Text();
    private boolean offered;

    TaskTab(Optional<Task> task, ToggleGroup group, CatalogueViewModel catalogue) {
        super(FilterTexts.task(task));
        this.task = task;
        setId("catalogue-task-" + task.map(Task::name).orElse("ALL"));
        getStyleClass().add("task-tab");
        count.getStyleClass().add("count");
        setGraphic(count);
        setContentDisplay(ContentDisplay.RIGHT);
        setToggleGroup(group);
        setOnAction(_ -> {
            group.selectToggle(this);
            catalogue.of(task);
        });
    }

    Optional<Task> task() {
        return task;
    }

    void show(Found found, Optional<Task> chosen) {
        int left = task.map(each -> found.byTask().getOrDefault(each, 0)).orElseGet(found::ofAnyTask);
        count.setText(Integer.toString(left));
        pseudoClassStateChanged(NONE, left == 0);
        setSelected(chosen.equals(task));
        setAccessibleText(words());
    }

    /// Its name with the number.
    String words() {
        return Texts.text("catalogue.task.counted", getText(), count.getText());
    }

    void offer(boolean isOffered) {
        offered = isOffered;
    }

    boolean offered() {
        return offered;
    }
}
