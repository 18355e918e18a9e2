package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import java.util.Optional;
import java.util.function.Consumer;

/// What an editor may do with its field.
///
/// @param note shows a sentence below the field; an empty one takes it away
/// @param complaint shows that what is written is not sent, and why; an empty one takes it away
record Entry(Field field, FormViewModel form, Consumer<String> note, Consumer<String> complaint) {
    String label() {
        return FormText.label(field.name());
    }

    Optional<Value> byDefault() {
        return field.facts().byDefault();
    }

    void set(Value value) {
        form.set(field.name(), value);
    }

    void unset() {
        form.unset(field.name());
    }

    void say(String sentence) {
        note.accept(sentence);
    }

    void complain(String sentence) {
        complaint.accept(sentence);
    }
}
