package dev.ganglion.ui.chat.parameters;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// Where an answer is cut off; leads to the field that changes it.
public final class LimitButton extends Button {
    /// The field that sets the limit.
    public static final String FIELD = "max_tokens";

    /// @param change leads to [#FIELD]
    public LimitButton(ObservableValue<Model> model, ChatParameters parameters, Runnable change) {
        getStyleClass().add("quiet");
        setId("limit");
        setTooltip(new Tooltip(Texts.text("limit.tip")));
        setOnAction(_ -> change.run());
        textProperty().bind(LimitText.of(model, parameters));
    }
}
