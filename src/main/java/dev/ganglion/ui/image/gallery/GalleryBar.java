package dev.ganglion.ui.image.gallery;

import atlantafx.base.controls.CustomTextField;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.gallery.Wanted.Which;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// What is looked for, how much there is of it, and what is done with several pictures.
final class GalleryBar extends HBox {
    private final GalleryViewModel shown;
    private final Hands hands;
    private final Runnable toWall;
    private final CustomTextField search = new CustomTextField();
    private final Label count = new Label();

    /// @param toWall leads the keyboard to the pictures
    GalleryBar(GalleryViewModel shown, Hands hands, Runnable toWall) {
        this.shown = shown;
        this.hands = hands;
        this.toWall = toWall;
        getStyleClass().add("gallery-bar");
        setAlignment(Pos.CENTER_LEFT);
        count.setId("gallery-count");
        count.getStyleClass().addAll("muted", "secondary");
        count.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        search(),
                        toggle(Which.FAVOURITES, Feather.STAR),
                        toggle(Which.BIN, Feather.TRASH_2),
                        gap,
                        restore(),
                        empty(),
                        compare(),
                        count);
        shown.pictures().addListener((InvalidationListener) _ -> count());
        shown.picks().picked().subscribe(this::count);
        shown.state().subscribe(this::count);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private CustomTextField search() {
        search.setId("gallery-search");
        search.setLeft(Icons.small(Feather.SEARCH));
        search.setPromptText(Texts.text("gallery.search"));
        search.setAccessibleText(Texts.text("gallery.search"));
        search.textProperty().bindBidirectional(shown.words());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        HBox.setHgrow(search, Priority.SOMETIMES);
        return search;
    }

    /// From the search to what it has found, and out of it.
    private void steer(KeyEvent key) {
        boolean found = key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER;
        if (found) {
            toWall.run();
        } else if (key.getCode() == KeyCode.ESCAPE && !shown.words().get().isEmpty()) {
            shown.words().set("");
        } else {
            return;
        }
        key.consume();
    }

    private ToggleButton toggle(Which which, Feather icon) {
        ToggleButton toggle = new ToggleButton(Texts.text("gallery.which." + which.name()), Icons.small(icon));
        toggle.setId("gallery-which-" + which.name());
        toggle.getStyleClass().add("quiet");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(_ -> shown.which().set(toggle.isSelected() ? which : Which.KEPT));
        shown.which().subscribe(now -> toggle.setSelected(now == which));
        return toggle;
    }

    private Button restore() {
        Button restore = inBin("gallery.restore", Feather.ROTATE_CCW);
        restore.setId("gallery-restore");
        restore.setOnAction(_ -> hands.handling().bin().restore());
        return restore;
    }

    private Button empty() {
        Button empty = inBin("gallery.empty-bin", Feather.TRASH_2);
        empty.setId("gallery-empty-bin");
        empty.setOnAction(_ -> hands.handling().bin().empty());
        return empty;
    }

    private Button inBin(String key, Feather icon) {
        Button button = new Button(Texts.text(key), Icons.small(icon));
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        shown.which().subscribe(now -> button.setVisible(now == Which.BIN));
        return button;
    }

    private Button compare() {
        Button compare = new Button(Texts.text("gallery.deed.COMPARE"), Icons.small(Deed.COMPARE.icon()));
        compare.setId("gallery-compare");
        compare.getStyleClass().add("quiet");
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setTooltip(new Tooltip(Deed.COMPARE.told()));
        compare.managedProperty().bind(compare.visibleProperty());
        compare.visibleProperty().bind(shown.picks().picked().map(picked -> picked.size() > 1));
        compare.setOnAction(_ -> hands.run(Deed.COMPARE));
        return compare;
    }

    private void count() {
        int all = shown.pictures().size();
        int picked = shown.picks().picked().get().size();
        String words = all == 1 ? Texts.text("gallery.count.one") : Texts.text("gallery.count", Figures.count(all));
        boolean known = !(shown.state().get() instanceof State.Reading);
        count.setVisible(all > 0);
        count.setText(picked > 1 ? Texts.text("gallery.count.picked", picked, words) : known ? words : "");
    }
}
