package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;

/// A list to choose from, of which the first line is the model's default.
final class ChoiceEditor implements Editor {
    private final Entry entry;
    private final ComboBox<Option> box = new ComboBox<>();
    private boolean showing;

    /// A line of the list.
    private record Option(Optional<Value> value, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    ChoiceEditor(Entry entry, Field.Choice field) {
        this.entry = entry;
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(entry.label());
        box.getItems().add(new Option(Optional.empty(), unset(field)));
        field.options().forEach(value -> box.getItems().add(new Option(Optional.of(value), FormText.value(value))));
        box.valueProperty().addListener((_, _, chosen) -> choose(chosen));
    }

    private static String unset(Field.Choice field) {
        return field.facts()
                .byDefault()
                .map(value -> Texts.text("form.default.choice", FormText.value(value)))
                .orElseGet(() -> FormText.unset(field));
    }

    private void choose(Option chosen) {
        if (!showing && chosen != null) {
            chosen.value().ifPresentOrElse(entry::set, entry::unset);
        }
    }

    @Override
    public void show(Optional<Value> value) {
        showing = true;
        box.getItems().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .ifPresent(box::setValue);
        showing = false;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node target() {
        return box;
    }
}
