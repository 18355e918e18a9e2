package dev.ganglion.ui.kit.form;

import atlantafx.base.controls.ToggleSwitch;
import dev.ganglion.domain.form.Value;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/// A switch. It stands where the model's default is, but pale, until it is moved.
final class SwitchEditor implements Editor {
    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");

    private final Entry entry;
    private final ToggleSwitch toggle = new ToggleSwitch();
    private boolean showing;

    SwitchEditor(Entry entry) {
        this.entry = entry;
        toggle.setFocusTraversable(true);
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.setAccessibleText(entry.label());
        toggle.selectedProperty().addListener((_, _, on) -> {
            if (!showing) {
                entry.set(new Value.Truth(on));
            }
        });
        toggle.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.SPACE || key.getCode() == KeyCode.ENTER) {
                toggle.fire();
                key.consume();
            }
        });
    }

    @Override
    public void show(Optional<Value> value) {
        showing = true;
        toggle.setSelected(value.or(entry::byDefault).equals(Optional.of(new Value.Truth(true))));
        showing = false;
        toggle.pseudoClassStateChanged(UNSET, value.isEmpty());
    }

    @Override
    public Node node() {
        return toggle;
    }

    @Override
    public Node target() {
        return toggle;
    }
}
