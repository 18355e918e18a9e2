package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Value;
import java.util.Optional;
import javafx.scene.Node;

/// The control that one field is set with.
interface Editor {
    Node node();

    /// The part of it that takes the focus.
    Node target();

    /// Shows what the field is set to; empty shows the model's own default, quietly.
    void show(Optional<Value> value);
}
