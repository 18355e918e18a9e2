package dev.ganglion.ui.markdown.find;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The bar to find words with. It is not there until [#open].
public final class FindBar extends HBox {
    private final Find<?> find;
    private final TextField field = new TextField();

    /// A bar, closed yet.
    public FindBar(Find<?> find) {
        this.find = find;
        getStyleClass().add("find-bar");
        field.setPromptText(Texts.text("find.prompt"));
        field.setAccessibleText(Texts.text("find.prompt"));
        field.textProperty().bindBidirectional(find.wordsProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addAll(field, figures(), matchCase());
        getChildren()
                .addAll(
                        button(Feather.CHEVRON_UP, "find.previous", find::previous),
                        button(Feather.CHEVRON_DOWN, "find.next", find::next),
                        button(Feather.X, "find.close", this::close));
        managedProperty().bind(visibleProperty());
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Shows the bar, ready to type.
    public void open() {
        setVisible(true);
        find.start();
        field.requestFocus();
        field.selectAll();
    }

    /// Shows the bar and finds `words`, unless they are too many to be meant.
    public void open(String words) {
        if (!words.isBlank() && words.length() <= 200 && words.indexOf('\n') < 0) {
            field.setText(words);
        }
        open();
    }

    /// Hides the bar and all marks; the focus goes to the list.
    public void close() {
        if (isVisible()) {
            find.stop();
            find.leave();
            setVisible(false);
        }
    }

    private Label figures() {
        var figures = new Label();
        figures.getStyleClass().addAll("muted", "find-figures");
        figures.setMinWidth(USE_PREF_SIZE);
        figures.textProperty()
                .bind(Bindings.createStringBinding(
                        this::figuresText, find.countProperty(), find.currentProperty(), find.wordsProperty()));
        return figures;
    }

    private String figuresText() {
        int count = find.countProperty().get();
        if (count == 0) {
            return find.wordsProperty().get().isEmpty() ? "" : Texts.text("find.none");
        }
        return Texts.text(
                "find.figures", String.format("%,d", find.currentProperty().get()), String.format("%,d", count));
    }

    private ToggleButton matchCase() {
        var button = new ToggleButton("Aa");
        button.selectedProperty().bindBidirectional(find.matchCaseProperty());
        named(button, "find.case");
        return button;
    }

    private static Button button(Feather icon, String key, Runnable action) {
        var button = new Button("", Icons.small(icon));
        button.setOnAction(_ -> action.run());
        named(button, key);
        return button;
    }

    private static void named(ButtonBase button, String key) {
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key + ".tip")));
        button.setId(key.replace('.', '-'));
    }

    private void pressed(KeyEvent event) {
        boolean typing = event.getTarget() == field;
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.F3 || (typing && event.getCode() == KeyCode.ENTER)) {
            step(event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    /// Goes to the next match, or to the one before: for keys of the page.
    public void step(boolean back) {
        if (back) {
            find.previous();
        } else {
            find.next();
        }
    }
}
