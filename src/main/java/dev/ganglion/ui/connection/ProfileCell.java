package dev.ganglion.ui.connection;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A profile in the list: its name, what it reaches, where its token lies, and whether it is in use.
final class ProfileCell extends ListCell<ProfileRow> {
    private final FontIcon icon = Icons.small(Feather.BOX);
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label home = new Label();
    private final Label inUse = new Label(Texts.text("connection.in-use"), Icons.small(Feather.CHECK));
    private final Label unsaved = new Label(Texts.text("connection.unsaved"));
    private final HBox row;

    ProfileCell() {
        getStyleClass().add("profile-cell");
        // As wide as the list, so that a long name is cut instead of scrolled.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        name.getStyleClass().add("strong");
        name.setMaxWidth(Double.MAX_VALUE);
        detail.getStyleClass().addAll("secondary", "muted");
        home.getStyleClass().addAll("secondary", "muted");
        inUse.getStyleClass().add("in-use");
        inUse.setMinWidth(USE_PREF_SIZE);
        unsaved.getStyleClass().addAll("badge", "warning");
        unsaved.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(name, unsaved, inUse);
        head.getStyleClass().add("profile-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(head, detail, home);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(icon, words);
        row.getStyleClass().add("profile-row");
    }

    @Override
    protected void updateItem(@Nullable ProfileRow profile, boolean empty) {
        super.updateItem(profile, empty);
        if (empty || profile == null) {
            setGraphic(null);
            setText(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(profile.kind().icon());
        name.setText(profile.name());
        detail.setText(profile.detail());
        home.setText(profile.home());
        show(inUse, profile.inUse());
        show(unsaved, profile.unsaved());
        setText(profile.name());
        setAccessibleText(profile.spoken());
        setGraphic(row);
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
