package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import dev.ganglion.schema.JsonText;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A line that becomes a box for JSON when it is pressed, or when there is JSON to show. The box is read at each key;
/// what cannot be read stays in it, and is not sent.
final class JsonEditor implements Editor {
    private static final int LINES = 3;

    private final Entry entry;
    private final Field.Json field;
    private final Button line = new Button();
    private final StackPane node = new StackPane(line);

    /// Made when it is first needed: boxes of several lines are dear, and most of them are never used.
    private @Nullable TextArea box;

    private boolean showing;

    JsonEditor(Entry entry, Field.Json field) {
        this.entry = entry;
        this.field = field;
        line.setText(prompt());
        line.getStyleClass().addAll("json-line", "mono");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setMnemonicParsing(false);
        line.setAccessibleText(Texts.text("form.json.begin", entry.label()));
        line.setOnAction(_ -> open().requestFocus());
    }

    private TextArea open() {
        if (box != null) {
            return box;
        }
        TextArea made = new TextArea();
        made.getStyleClass().add("json");
        made.setPrefRowCount(LINES);
        Wrapping.wrap(made);
        made.setAccessibleText(entry.label());
        made.setAccessibleHelp(line.getAccessibleHelp());
        made.setPromptText(prompt());
        made.addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        made.textProperty().addListener((_, _, text) -> {
            if (!showing) {
                take(text);
            }
        });
        box = made;
        node.getChildren().setAll(made);
        return made;
    }

    private String prompt() {
        return switch (field.shape()) {
            case OBJECT ->
                field.keys().stream().map(key -> '"' + key + "\": …").collect(Collectors.joining(", ", "{", "}"));
            case ARRAY -> "[]";
            case ANY -> Texts.text("form.json.ANY");
        };
    }

    private void take(String text) {
        showing = true;
        if (text.isBlank()) {
            entry.say("");
            entry.unset();
        } else {
            String complaint = complaint(text);
            entry.complain(complaint);
            if (complaint.isEmpty()) {
                entry.set(new Value.Json(text));
            } else {
                entry.form().draft(field.name(), text);
            }
        }
        showing = false;
    }

    private String complaint(String text) {
        return switch (JsonText.read(text)) {
            case JsonText.Result.Bad bad -> FormText.flaw(bad);
            case JsonText.Result.Good _ ->
                field.shape().fits(text)
                        ? ""
                        : Texts.text("form.json." + field.shape().name());
        };
    }

    @Override
    public void show(Optional<Value> value) {
        if (showing) {
            return;
        }
        Optional<String> draft = entry.form().drafted(field);
        String text = draft.orElseGet(() -> written(value));
        if (box != null || !text.isEmpty()) {
            write(open(), text);
        }
        entry.complain(draft.map(this::complaint).orElse(""));
    }

    private void write(TextArea area, String text) {
        if (!area.getText().equals(text)) {
            showing = true;
            area.setText(text);
            showing = false;
        }
    }

    private static String written(Optional<Value> value) {
        return value.orElse(null) instanceof Value.Json(String text) ? text : "";
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return box == null ? line : box;
    }
}
