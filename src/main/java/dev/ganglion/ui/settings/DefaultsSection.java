package dev.ganglion.ui.settings;

import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelPicker;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The models that new work begins with.
final class DefaultsSection extends VBox {
    private static final double PICKER = 260;

    private final DefaultsViewModel defaults;

    DefaultsSection(DefaultsViewModel defaults) {
        this.defaults = defaults;
        getStyleClass().add("settings-lines");
        defaults.tasks().forEach(task -> getChildren().add(line(task)));
    }

    private Line line(Task task) {
        StackPane place = new StackPane();
        Button clear = new Button(Texts.text("defaults.clear"));
        clear.setId("default-clear-" + task.name());
        clear.getStyleClass().add("quiet");
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(_ -> {
            defaults.clear(task);
            fill(place, clear, task);
        });
        fill(place, clear, task);
        return new Line(Texts.text("task." + task.name()), Texts.text("defaults.words"), clear, place);
    }

    /// A new picker, since one that has shown a model cannot show none.
    private void fill(StackPane place, Button clear, Task task) {
        ModelPicker picker = new ModelPicker(query -> defaults.search(query, task), defaults.shelf(), model -> {
            defaults.choose(task, model);
            clear.setVisible(true);
        });
        picker.setId("default-" + task.name());
        picker.widen(PICKER);
        defaults.chosen(task).ifPresent(picker::use);
        clear.setVisible(defaults.chosen(task).isPresent());
        place.getChildren().setAll(picker);
    }
}
