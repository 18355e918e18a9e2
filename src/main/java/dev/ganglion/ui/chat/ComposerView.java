package dev.ganglion.ui.chat;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/// The box in which a prompt is written. Enter sends, Shift+Enter breaks the line, Esc stops.
final class ComposerView extends VBox {
    private static final double LINES_AT_MOST = 220;
    private static final double ONE_LINE = 24;
    private static final int MEASURED = 4_000;

    private final ChatViewModel chat;
    private final TextArea input = new TextArea();
    private final Text ruler = new Text();
    private boolean composing;

    ComposerView(ChatViewModel chat) {
        this.chat = chat;
        getStyleClass().add("composer");
        getChildren().addAll(input(), footer());
        input.focusedProperty().subscribe(focused -> pseudoClassStateChanged(FOCUS_WITHIN, focused));
    }

    private static final javafx.css.PseudoClass FOCUS_WITHIN = javafx.css.PseudoClass.getPseudoClass("typing");

    private TextArea input() {
        input.setId("composer");
        input.setWrapText(true);
        input.setPromptText(Texts.text("composer.ask"));
        input.setAccessibleText(Texts.text("composer.prompt"));
        input.setPrefRowCount(1);
        input.setMinHeight(ONE_LINE);
        input.textProperty().bindBidirectional(chat.draft());
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        input.setOnInputMethodTextChanged(null);
        input.addEventFilter(
                javafx.scene.input.InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        input.textProperty().subscribe(text -> grow());
        input.widthProperty().subscribe(width -> grow());
        input.fontProperty().subscribe(font -> grow());
        return input;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || composing) {
            return;
        }
        if (event.isShiftDown()) {
            input.replaceSelection("\n");
        } else {
            chat.send();
        }
        event.consume();
    }

    /// Follows the text's height from one line to a third of a screen. A long text is not measured.
    private void grow() {
        double height = input.getText().length() > MEASURED ? LINES_AT_MOST : measured();
        input.setPrefHeight(Math.clamp(height + ONE_LINE, ONE_LINE * 1.75, LINES_AT_MOST));
    }

    private double measured() {
        ruler.setFont(input.getFont());
        ruler.setText(input.getText() + (input.getText().endsWith("\n") ? " " : ""));
        ruler.setWrappingWidth(Math.max(1, input.getWidth() - ONE_LINE));
        return ruler.getLayoutBounds().getHeight();
    }

    private HBox footer() {
        Label hint = new Label(Texts.text("composer.hint"));
        hint.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label estimate = new Label();
        estimate.getStyleClass().add("muted");
        estimate.setId("estimate");
        estimate.textProperty().bind(EstimateText.of(chat));
        estimate.setTooltip(new Tooltip(Texts.text("composer.estimate.tip")));
        HBox footer = new HBox(hint, space, estimate, send());
        footer.getStyleClass().add("composer-footer");
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    private Button send() {
        Button button = new Button();
        button.setId("send");
        button.getStyleClass().addAll("accent", "send");
        Tooltip tooltip = new Tooltip();
        button.setTooltip(tooltip);
        chat.state().subscribe(state -> {
            button.setText(
                    switch (state) {
                        case IDLE -> Texts.text("composer.send");
                        case WAITING -> Texts.text("composer.cancel");
                        case STREAMING -> Texts.text("composer.stop");
                    });
            button.setGraphic(Icons.small(state.running() ? Feather.SQUARE : Feather.ARROW_UP));
            tooltip.setText(state.running() ? Texts.text("composer.stop.tip") : Texts.text("composer.send.tip"));
        });
        button.setOnAction(pressed -> chat.sendOrStop());
        button.disableProperty().bind(chat.nothingToDo());
        return button;
    }

    void focus() {
        input.requestFocus();
    }
}
