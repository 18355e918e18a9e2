package dev.ganglion.ui.chat.setup;

import dev.ganglion.ui.kit.Texts;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Asks for the name to save a text under, and offers to bring back one that was removed. Enter saves, Esc leaves.
final class SaveBar extends HBox {
    private static final int LONGEST = 80;

    private final LibraryViewModel library;
    private final Supplier<String> text;
    private final TextField name = new TextField();

    SaveBar(LibraryViewModel library, Supplier<String> text) {
        this.library = library;
        this.text = text;
        getStyleClass().add("save-bar");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        name.setPromptText(Texts.text("setup.library.name"));
        name.setAccessibleText(Texts.text("setup.library.name"));
        name.setOnAction(_ -> save());
        name.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                key.consume();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        library.removed()
                .subscribe(removed -> removed.ifPresentOrElse(saved -> offer(saved.name()), () -> {
                    setVisible(false);
                }));
    }

    /// Asks for a name.
    void ask() {
        getChildren()
                .setAll(
                        name,
                        button("setup.library.ok", "accent", this::save),
                        button("setup.library.cancel", "quiet", () -> setVisible(false)));
        setVisible(true);
        name.requestFocus();
        name.selectAll();
    }

    private void offer(String removed) {
        Label label = new Label(Texts.text("setup.library.removed", removed));
        label.getStyleClass().add("muted");
        getChildren().setAll(label, button("setup.undo", "quiet", library::undo));
        setVisible(true);
    }

    private void save() {
        String chosen = name.getText().strip();
        if (!chosen.isEmpty() && chosen.length() <= LONGEST) {
            library.save(chosen, text.get());
            setVisible(false);
        }
    }

    private static Button button(String words, String style, Runnable action) {
        Button button = new Button(Texts.text(words));
        button.getStyleClass().add(style);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
