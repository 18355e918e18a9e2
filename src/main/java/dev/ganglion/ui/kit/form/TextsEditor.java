package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A list of texts, a line each; Enter begins the next. Blank lines are not sent, and no line is the model's default.
final class TextsEditor implements Editor {
    private final Entry entry;
    private final Field.Texts field;
    private final VBox lines = new VBox();
    private final Button add = new Button(Texts.text("form.list.add"), Icons.small(Feather.PLUS));
    private final VBox node = new VBox(lines, add);
    private boolean showing;

    TextsEditor(Entry entry, Field.Texts field) {
        this.entry = entry;
        this.field = field;
        node.getStyleClass().add("texts-editor");
        lines.getStyleClass().add("texts-editor");
        add.getStyleClass().add("quiet");
        add.setAccessibleText(entry.label() + ": " + Texts.text("form.list.add"));
        add.setOnAction(_ -> begin());
    }

    private void begin() {
        if (lines.getChildren().size() >= field.items().mostItems()) {
            entry.say(Texts.text("form.list.full", field.items().mostItems()));
            return;
        }
        line("").requestFocus();
    }

    private TextField line(String text) {
        TextField box = new TextField(text);
        int number = lines.getChildren().size() + 1;
        box.setAccessibleText(Texts.text("form.list.line", entry.label(), Integer.toString(number)));
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox line = new HBox(box);
        line.getStyleClass().add("texts-line");
        line.getChildren().add(remove(line));
        box.textProperty().addListener(_ -> take());
        box.setOnAction(_ -> begin());
        box.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.BACK_SPACE && box.getText().isEmpty()) {
                leave(line);
                key.consume();
            }
        });
        lines.getChildren().add(line);
        return box;
    }

    private Button remove(HBox line) {
        return Icons.button(Feather.X, Texts.text("form.list.remove"), () -> leave(line));
    }

    private void leave(HBox line) {
        lines.getChildren().remove(line);
        add.requestFocus();
        take();
    }

    private void take() {
        showing = true;
        List<String> texts = written();
        entry.say("");
        if (texts.isEmpty()) {
            entry.unset();
        } else {
            entry.set(new Value.Texts(texts));
        }
        showing = false;
    }

    private List<String> written() {
        return lines.getChildren().stream()
                .map(line -> ((TextField) ((HBox) line).getChildren().getFirst()).getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Override
    public void show(Optional<Value> value) {
        List<String> texts = value.orElse(null) instanceof Value.Texts(List<String> several) ? several : List.of();
        if (!showing && !texts.equals(written())) {
            lines.getChildren().clear();
            showing = true;
            texts.forEach(this::line);
            showing = false;
        }
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return add;
    }
}
