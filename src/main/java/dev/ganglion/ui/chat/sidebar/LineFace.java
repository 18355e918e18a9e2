package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A conversation's line: its title, then what is to be known of it at a glance.
final class LineFace extends HBox {
    private final FontIcon retiring = Icons.small(Feather.ALERT_TRIANGLE);
    private final Label title = new Label();
    private final Label answering = new Label(Texts.text("sidebar.answering"));
    private final Label draft = new Label(Texts.text("sidebar.draft"));
    private final Label when = new Label();

    LineFace() {
        getStyleClass().add("line");
        setAlignment(Pos.CENTER_LEFT);
        retiring.getStyleClass().add("retiring");
        title.getStyleClass().add("line-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        answering.getStyleClass().add("line-mark");
        draft.getStyleClass().add("line-mark");
        when.getStyleClass().add("line-when");
        for (Label mark : new Label[] {answering, draft, when}) {
            mark.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(title, answering, draft, when);
        answering.setVisible(false);
        answering.managedProperty().bind(answering.visibleProperty());
        draft.managedProperty().bind(draft.visibleProperty());
    }

    void show(Row.Line line, boolean retires) {
        title.setText(line.summary().title());
        when.setText(line.when());
        draft.setVisible(line.draft());
        show(retiring, retires);
    }

    /// Whether an answer is coming; it stands in the place of the time.
    void answering(boolean is) {
        answering.setVisible(is);
        when.setVisible(!is);
        when.setManaged(!is);
    }

    private void show(Node mark, boolean shown) {
        getChildren().remove(mark);
        if (shown) {
            getChildren().addFirst(mark);
        }
    }
}
