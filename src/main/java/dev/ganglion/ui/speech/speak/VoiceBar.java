package dev.ganglion.ui.speech.speak;

import dev.ganglion.ui.kit.models.ModelPicker;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Who speaks: the model, and its speaker or language.
final class VoiceBar extends HBox {
    private final ModelPicker picker;

    VoiceBar(SpeakViewModel speak, Node toggle) {
        picker = speak.models().picker();
        getStyleClass().add("speak-row");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(picker, new VoiceBox(speak.models().form()), gap, toggle);
    }

    ModelPicker picker() {
        return picker;
    }
}
