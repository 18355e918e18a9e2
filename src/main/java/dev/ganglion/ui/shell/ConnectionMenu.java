package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.Observable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow.AnchorLocation;
import org.kordamp.ikonli.feather.Feather;

/// The connection in use; opens the choice of another above it.
final class ConnectionMenu extends Button {
    /// The key that opens it on every page.
    static final KeyCombination KEY =
            new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private static final double GAP = 4;

    /// People name accounts as they like; a longer name ends behind a word, and is whole in the choice.
    private static final double WIDEST = 320;

    private final StripViewModel strip;
    private final ContextMenu menu = new ContextMenu();

    ConnectionMenu(StripViewModel strip) {
        this.strip = strip;
        getStyleClass().addAll("quiet", "connection");
        setId("connection");
        setGraphic(Icons.small(Feather.CHEVRON_UP));
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        textProperty().bind(strip.connection());
        visibleProperty().bind(strip.connection().isNotEmpty());
        accessibleTextProperty().bind(strip.connection().map(name -> Texts.text("strip.connection.spoken", name)));
        setTooltip(new Tooltip(Texts.text("strip.connection.key", KEY.getDisplayText())));
        setOnAction(_ -> open());
        // However high it becomes, it ends where the strip begins.
        menu.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_RIGHT);
        // What is typed now is not meant for the text behind it.
        menu.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        strip.choices().addListener((Observable _) -> fill());
        fill();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.min(WIDEST, super.computePrefWidth(height));
    }

    /// Shows the choice.
    void open() {
        Point2D corner = localToScreen(getWidth(), -GAP);
        menu.show(this, corner.getX(), corner.getY());
        strip.choices().stream().filter(ConnectionChoice::inUse).findFirst().ifPresent(this::point);
    }

    /// Leads the keys to that item.
    private void point(ConnectionChoice choice) {
        menu.getSkin().getNode().lookupAll(".menu-item").stream()
                .filter(item -> id(choice).equals(item.getId()))
                .forEach(Node::requestFocus);
    }

    private static String id(ConnectionChoice choice) {
        return "use-" + choice.id();
    }

    private void fill() {
        menu.getItems().setAll(strip.choices().stream().map(this::item).toList());
        MenuItem manage = new MenuItem(Texts.text("strip.manage"), Icons.small(Feather.LINK));
        manage.setId("manage-connections");
        manage.setOnAction(_ -> strip.manage());
        menu.getItems().addAll(new SeparatorMenuItem(), manage);
    }

    private RadioMenuItem item(ConnectionChoice choice) {
        RadioMenuItem item = new RadioMenuItem(choice.name() + "  ·  " + choice.detail());
        item.setId(id(choice));
        item.setSelected(choice.inUse());
        item.setOnAction(_ -> {
            item.setSelected(choice.inUse());
            strip.use(choice);
        });
        return item;
    }
}
