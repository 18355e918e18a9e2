package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A message while it is edited, in its place. Esc gives up, Ctrl+Enter does what the accent button does.
final class EditView extends VBox {
    private final Edit edit;
    private final Deeds deeds;
    private final GrowingArea area = new GrowingArea();

    EditView(Edit edit, Deeds deeds) {
        this.edit = edit;
        this.deeds = deeds;
        getStyleClass().add("edit");
        area.setAccessibleText(Texts.text(edit.runs() ? "message.edit.prompt" : "message.edit.reply"));
        area.textProperty().bindBidirectional(edit.text());
        getChildren().addAll(area, buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().subscribe(this::focus);
    }

    private HBox buttons() {
        Label hint = new Label(Texts.text(edit.runs() ? "message.edit.hint.run" : "message.edit.hint"));
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        Button cancel = Controls.word("message.cancel", () -> deeds.cancel(edit));
        cancel.getStyleClass().add("edit-cancel");
        Button save = Controls.word("message.save", () -> deeds.save(edit));
        save.getStyleClass().add("edit-save");
        HBox buttons = new HBox(hint, Controls.space(), cancel, save);
        if (edit.runs()) {
            Button run = Controls.word("message.run", () -> deeds.saveAndRun(edit));
            run.getStyleClass().addAll("accent", "edit-run");
            buttons.getChildren().add(run);
        } else {
            save.getStyleClass().add("accent");
        }
        buttons.getStyleClass().add("edit-buttons");
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            deeds.cancel(edit);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            if (edit.runs()) {
                deeds.saveAndRun(edit);
            } else {
                deeds.save(edit);
            }
            event.consume();
        }
    }

    private void focus(@Nullable Scene scene) {
        if (scene != null && edit.begin()) {
            area.requestFocus();
            area.end();
        }
    }
}
