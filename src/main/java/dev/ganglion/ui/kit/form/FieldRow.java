package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One field: its label, its state, its editor, and a sentence where something is to be said.
final class FieldRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");

    private static final double SHORT_LABEL = 72;

    private final Field field;
    private final FormViewModel form;
    private final Editor editor;
    private final Label state = new Label();
    private final HBox stateOrReset = new HBox(state);

    /// What has been said below the editor; made when there first is something.
    private @Nullable Label message;

    private Optional<Value> shown = Optional.empty();

    FieldRow(Field field, FormViewModel form) {
        this.field = field;
        this.form = form;
        this.editor = editor(new Entry(field, form, this::say, this::complain));
        getStyleClass().add("field-row");
        setId("field-" + field.name());
        editor.target().setAccessibleHelp(Tip.spoken(field));
        boolean inline = field instanceof Field.Switch;
        HBox head = head();
        getChildren().add(head);
        if (inline) {
            head.getChildren().add(editor.node());
        } else {
            getChildren().add(editor.node());
        }
        shown = form.values().get().of(field.name());
        if (shown.isPresent()) {
            showState();
        }
        editor.show(shown);
    }

    private static Editor editor(Entry entry) {
        return switch (entry.field()) {
            case Field.Numeric numeric -> new NumberEditor(entry, numeric);
            case Field.Choice choice -> new ChoiceEditor(entry, choice);
            case Field.Text text -> new TextEditor(entry, text);
            case Field.Switch _ -> new SwitchEditor(entry);
            case Field.Texts texts when texts.options().isEmpty() -> new TextsEditor(entry, texts);
            case Field.Texts texts -> new OptionsEditor(entry, texts);
            case Field.Json json -> new JsonEditor(entry, json);
            case Field.File file -> throw new IllegalArgumentException(file.name() + " is filled by the page");
        };
    }

    private HBox head() {
        Label label = new Label(FormText.label(field.name()));
        label.getStyleClass().add("field-label");
        label.setLabelFor(editor.target());
        Tip.give(label, field);
        // The default of a text may be a sentence.
        boolean sentence = field instanceof Field.Text;
        label.setMinWidth(sentence ? USE_PREF_SIZE : SHORT_LABEL);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        state.getStyleClass().add("field-state");
        state.setText(FormText.unsetBriefly(field));
        state.setMinWidth(sentence ? 0 : USE_PREF_SIZE);
        if (field.needed() && field.facts().byDefault().isEmpty()) {
            state.getStyleClass().add("needed");
        }
        HBox head = new HBox(label, space, stateOrReset);
        head.getStyleClass().add("field-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button reset() {
        Button reset = new Button(Texts.text("form.reset.short"), Icons.small(Feather.ROTATE_CCW));
        reset.getStyleClass().addAll("quiet", "reset");
        String tip = field.facts()
                .byDefault()
                .map(value -> Texts.text("form.reset", FormText.value(value)))
                .orElseGet(() -> Texts.text("form.reset.unknown"));
        reset.setTooltip(new Tooltip(tip));
        reset.setAccessibleText(FormText.label(field.name()) + ": " + tip);
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(_ -> unset());
        reset.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE || key.getCode() == KeyCode.BACK_SPACE) {
                unset();
                key.consume();
            }
        });
        return reset;
    }

    private void unset() {
        say("");
        form.unset(field.name());
        focusEditor();
    }

    /// Shows what the field is set to now.
    void refresh() {
        Optional<Value> value = form.values().get().of(field.name());
        if (!value.equals(shown)) {
            boolean turned = value.isPresent() != shown.isPresent();
            shown = value;
            if (turned) {
                showState();
            }
            editor.show(shown);
        }
    }

    private void showState() {
        pseudoClassStateChanged(SET, shown.isPresent());
        stateOrReset.getChildren().setAll(shown.isPresent() ? reset() : state);
    }

    private void complain(String sentence) {
        say(sentence);
        pseudoClassStateChanged(WRONG, !sentence.isEmpty());
    }

    private void say(String sentence) {
        pseudoClassStateChanged(WRONG, false);
        if (message == null && !sentence.isEmpty()) {
            message = note();
        }
        if (message != null) {
            message.setText(Wrapping.safe(sentence));
            message.setVisible(!sentence.isEmpty());
        }
    }

    private Label note() {
        Label note = new Label();
        note.getStyleClass().add("field-message");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        getChildren().add(note);
        return note;
    }

    void focusEditor() {
        editor.target().requestFocus();
    }

    Field field() {
        return field;
    }
}
