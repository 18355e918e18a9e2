package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/// A line of text; an empty one is the model's default.
final class TextEditor implements Editor {
    private final Entry entry;
    private final Field.Text field;
    private final TextField box = new TextField();
    private boolean showing;

    TextEditor(Entry entry, Field.Text field) {
        this.entry = entry;
        this.field = field;
        box.setAccessibleText(entry.label());
        box.setPromptText(entry.byDefault().map(FormText::value).orElse(""));
        box.textProperty().addListener((_, _, text) -> {
            if (!showing) {
                take(text);
            }
        });
    }

    /// What is typed stays in the box, whether it can be sent or not.
    private void take(String text) {
        showing = true;
        Optional<Value> fitting = text.isEmpty() ? Optional.empty() : field.fit(new Value.Text(text));
        String said = text.isEmpty() ? "" : complaint(text, fitting);
        if (fitting.isPresent() || text.isEmpty()) {
            entry.say(said);
        } else {
            entry.complain(said);
        }
        fitting.ifPresentOrElse(entry::set, entry::unset);
        showing = false;
    }

    private String complaint(String text, Optional<Value> fitting) {
        if (fitting.isPresent()) {
            return fitting.get().equals(new Value.Text(text))
                    ? ""
                    : Texts.text(
                            "form.text.long", Integer.toString(field.letters().mostItems()));
        }
        return field.digits()
                ? Texts.text("form.text.digits")
                : Texts.text(
                        "form.text.short",
                        field.letters().least().map(FormText::number).orElse("1"));
    }

    @Override
    public void show(Optional<Value> value) {
        if (showing) {
            return;
        }
        showing = true;
        box.setText(value.orElse(null) instanceof Value.Text(String text) ? text : "");
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
