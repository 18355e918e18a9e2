package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.FormViewModel;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Whether what is said is written down as it is or translated, where the model can do both. It is the
/// field of the form, at hand.
final class TaskChoice extends HBox {
    static final String FIELD = "task";
    private static final String USUAL = "transcribe";
    private static final String OTHER = "translate";

    private final FormViewModel form;
    private final ToggleButton usual = button(USUAL);
    private final ToggleButton other = button(OTHER);

    TaskChoice(FormViewModel form) {
        this.form = form;
        getStyleClass().add("segment");
        ToggleGroup group = new ToggleGroup();
        usual.setToggleGroup(group);
        other.setToggleGroup(group);
        usual.setOnAction(_ -> choose(USUAL));
        other.setOnAction(_ -> choose(OTHER));
        other.setTooltip(new Tooltip(Texts.text("transcribe.task.translate.tip")));
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(usual, other);
        managedProperty().bind(visibleProperty());
        form.form().subscribe(_ -> show());
        form.values().subscribe(_ -> show());
    }

    private static ToggleButton button(String task) {
        ToggleButton button = new ToggleButton(Texts.text("transcribe.task." + task));
        button.setId("task-" + task);
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private void choose(String task) {
        form.set(FIELD, new Value.Text(task));
        show();
    }

    private void show() {
        setVisible(form.form().get().field(FIELD).isPresent());
        boolean translates =
                new Value.Text(OTHER).equals(form.values().get().byName().get(FIELD));
        other.setSelected(translates);
        usual.setSelected(!translates);
    }
}
