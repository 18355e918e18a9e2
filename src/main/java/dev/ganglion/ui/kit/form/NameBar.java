package dev.ganglion.ui.kit.form;

import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for the name of a preset, in the pane itself. Enter saves, Esc leaves.
final class NameBar extends VBox {
    private static final int LONGEST = 60;

    private final PresetsViewModel presets;
    private final TextField box = new TextField();
    private final Label taken = new Label(Texts.text("form.presets.taken"));
    private Optional<String> renamed = Optional.empty();

    NameBar(PresetsViewModel presets) {
        this.presets = presets;
        getStyleClass().add("name-bar");
        box.setId("preset-name");
        box.setPromptText(Texts.text("form.presets.name"));
        box.setAccessibleText(Texts.text("form.presets.name"));
        box.setOnAction(_ -> save());
        box.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                close();
                key.consume();
            }
        });
        box.textProperty().addListener(_ -> taken.setVisible(false));
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox line = new HBox(
                box,
                button("form.presets.ok", "accent", this::save),
                button("form.presets.cancel", "quiet", this::close));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("name-line");
        taken.getStyleClass().add("field-message");
        taken.managedProperty().bind(taken.visibleProperty());
        taken.setVisible(false);
        getChildren().addAll(line, taken);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private Button button(String words, String style, Runnable action) {
        Button button = new Button(Texts.text(words));
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Asks for a name for a new preset, or for another one for that preset.
    void ask(Optional<String> preset) {
        renamed = preset;
        box.setText(preset.orElse(""));
        setVisible(true);
        box.requestFocus();
        box.selectAll();
    }

    private void save() {
        String name = box.getText().strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            return;
        }
        boolean same = renamed.equals(Optional.of(name));
        if (!same && presets.all().get().named(name).isPresent()) {
            taken.setVisible(true);
            return;
        }
        renamed.ifPresentOrElse(from -> presets.rename(from, name), () -> presets.save(name));
        close();
    }

    private void close() {
        setVisible(false);
    }
}
