package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.net.URI;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/// The catalogue page: filters above, the list, and the card beside it or, where there is little room, over it.
final class CatalogueView extends BorderPane {
    /// From this width on the card stands beside the list.
    private static final double BESIDE = 1000;

    private static final double CARD = 360;
    private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private final BooleanBinding beside = widthProperty().greaterThanOrEqualTo(BESIDE);
    private final ToggleButton toggle = toggle();
    private final FilterBar filters;
    private final ModelList list;

    CatalogueView(CatalogueViewModel catalogue, Consumer<URI> browser) {
        getStyleClass().addAll("catalogue", "surface");
        getStylesheets()
                .add(Objects.requireNonNull(CatalogueView.class.getResource("catalogue.css"))
                        .toExternalForm());
        filters = new FilterBar(catalogue, toggle);
        list = new ModelList(catalogue, () -> toggle.setSelected(true));
        setTop(filters);
        setCenter(listAndCard(new CardView(catalogue, browser)));
        setBottom(status(catalogue));
        beside.subscribe(toggle::setSelected);
        addEventFilter(KeyEvent.KEY_PRESSED, this::find);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::showOrHideCard);
    }

    /// Puts the focus into the search field.
    void focusSearch() {
        filters.focusSearch();
    }

    private StackPane listAndCard(CardView card) {
        card.setMaxWidth(CARD);
        card.setMinWidth(CARD);
        card.visibleProperty().bind(toggle.selectedProperty());
        card.managedProperty().bind(toggle.selectedProperty());
        makeRoom();
        beside.subscribe(fits -> card.pseudoClassStateChanged(FLOATING, !fits));
        var room = new StackPane(list, card);
        room.setClip(clip(room));
        StackPane.setAlignment(card, Pos.TOP_RIGHT);
        beside.subscribe(this::makeRoom);
        toggle.selectedProperty().subscribe(this::makeRoom);
        return room;
    }

    /// Keeps the shadow of the floating card within the page.
    private static Rectangle clip(Region room) {
        var clip = new Rectangle();
        clip.widthProperty().bind(room.widthProperty());
        clip.heightProperty().bind(room.heightProperty());
        return clip;
    }

    private void makeRoom() {
        StackPane.setMargin(list, new Insets(0, beside.get() && toggle.isSelected() ? CARD : 0, 0, 0));
    }

    private void find(KeyEvent key) {
        if (FIND.match(key)) {
            focusSearch();
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && toggle.isSelected() && !beside.get()) {
            toggle.setSelected(false);
            key.consume();
        }
    }

    private void showOrHideCard(KeyEvent key) {
        if (key.getCode() == KeyCode.SPACE) {
            toggle.setSelected(!toggle.isSelected());
            key.consume();
        }
    }

    private static ToggleButton toggle() {
        var button = new ToggleButton("", Icons.small(Feather.SIDEBAR));
        button.setId("catalogue-card-toggle");
        button.getStyleClass().add("quiet");
        button.setAccessibleText(Texts.text("catalogue.card.toggle"));
        button.setTooltip(new Tooltip(Texts.text("catalogue.card.toggle")));
        return button;
    }

    private static HBox status(CatalogueViewModel catalogue) {
        var summary = new Label();
        summary.textProperty().bind(catalogue.summary());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var status = new HBox(summary, gap, new Label(catalogue.source()));
        status.getStyleClass().addAll("page-status", "hairline-top");
        return status;
    }
}
