package dev.ganglion.ui.speech.loop;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.speech.speak.VoiceBox;
import dev.ganglion.ui.task.TaskModels;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Who listens, answers and speaks.
final class CastBar extends FlowPane {
    private final ModelPicker mind;

    CastBar(Cast cast) {
        getStyleClass().add("cast-bar");
        mind = cast.minds().picker();
        getChildren()
                .addAll(
                        role("LISTEN", picker(cast.ears(), "loop-ear")),
                        role("ANSWER", named(mind, "loop-mind")),
                        role(
                                "SPEAK",
                                picker(cast.voices(), "loop-voice"),
                                new VoiceBox(cast.voices().form())));
    }

    private static ModelPicker picker(TaskModels models, String id) {
        return named(models.picker(), id);
    }

    private static ModelPicker named(ModelPicker picker, String id) {
        picker.setId(id);
        return picker;
    }

    private static Node role(String stage, Node... choices) {
        Label name = new Label(Texts.text("loop.stage." + stage));
        name.getStyleClass().addAll("secondary", "muted");
        HBox row = new HBox(choices);
        row.getStyleClass().add("speak-row");
        VBox role = new VBox(name, row);
        role.getStyleClass().add("role");
        return role;
    }

    /// The choice of the model that answers.
    ModelPicker mind() {
        return mind;
    }
}
