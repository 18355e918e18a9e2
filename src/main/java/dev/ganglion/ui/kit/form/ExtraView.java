package dev.ganglion.ui.kit.form;

import dev.ganglion.ui.kit.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The box of extra JSON, with a mark while it goes into requests.
final class ExtraView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LINES = 4;

    private final FormViewModel form;
    private final TextArea box = new TextArea();
    private final Label active = new Label(Texts.text("form.extra.active"));
    private final Label message = new Label();

    ExtraView(FormViewModel form) {
        this.form = form;
        getStyleClass().add("extra");
        Label title = new Label(Texts.text("form.extra"));
        title.getStyleClass().add("field-label");
        title.setTooltip(new Tooltip(Texts.text("form.extra.tip")));
        title.setLabelFor(box);
        active.getStyleClass().addAll("badge", "accent");
        active.setId("extra-active");
        HBox head = new HBox(title, active);
        head.getStyleClass().add("field-head");
        head.setAlignment(Pos.CENTER_LEFT);
        message.getStyleClass().add("field-message");
        message.setWrapText(true);
        message.setMinHeight(USE_PREF_SIZE);
        message.managedProperty().bind(message.visibleProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        getChildren().addAll(head, box(), message);
        form.extra().subscribe(this::show);
        form.form().subscribe(_ -> reload());
    }

    private TextArea box() {
        box.setId("extra-json");
        box.getStyleClass().add("json");
        box.setPrefRowCount(LINES);
        Wrapping.wrap(box);
        box.setPromptText(Texts.text("form.extra.prompt"));
        box.setAccessibleText(Texts.text("form.extra"));
        box.setAccessibleHelp(Texts.text("form.extra.tip"));
        box.addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        box.textProperty().addListener((_, _, text) -> {
            if (!text.equals(form.extraText())) {
                form.write(text);
            }
        });
        return box;
    }

    /// The text belongs to the model that is in use now.
    private void reload() {
        if (!box.getText().equals(form.extraText())) {
            box.setText(form.extraText());
        }
    }

    private void show(Extra extra) {
        reload();
        active.setVisible(extra.active());
        message.setText(Wrapping.safe(extra.words()));
        pseudoClassStateChanged(WRONG, extra instanceof Extra.Wrong);
    }
}
