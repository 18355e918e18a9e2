package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.catalogue.card.CardActions;
import dev.ganglion.ui.catalogue.card.CardView;
import dev.ganglion.ui.catalogue.compare.CompareBar;
import dev.ganglion.ui.catalogue.compare.CompareView;
import dev.ganglion.ui.catalogue.news.NewsBanner;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.PageFocus;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/// The catalogue page: filters above, the list, and the card beside it or, where there is little room, over it; or
/// the comparison in their place.
final class CatalogueView extends BorderPane {
    /// From this width on the card stands beside the list.
    private static final double BESIDE = 1000;

    private static final double CARD = 360;
    private static final PseudoClass FLOATING = PseudoClass.getPseudoClass("floating");

    private final CatalogueViewModel catalogue;
    private final Consumer<URI> browser;
    private final BooleanBinding beside = widthProperty().greaterThanOrEqualTo(BESIDE);
    private final ToggleButton toggle = toggle();
    private final FilterBar filters;
    private final VBox top;
    private final ModelList list;
    private final StackPane listAndCard;
    private Optional<CompareView> compare = Optional.empty();

    CatalogueView(CatalogueViewModel catalogue, Consumer<URI> browser) {
        this.catalogue = catalogue;
        this.browser = browser;
        getStyleClass().addAll("catalogue", "surface");
        getStylesheets()
                .add(Objects.requireNonNull(CatalogueView.class.getResource("catalogue.css"))
                        .toExternalForm());
        filters = new FilterBar(catalogue, toggle);
        top = new VBox(filters, new NewsBanner(catalogue.news(), catalogue::reveal));
        list = new ModelList(catalogue, () -> toggle.setSelected(true));
        var card = new CardView(catalogue.card(), new OfSelected());
        catalogue.query().subscribe(card::waitOn);
        listAndCard = listAndCard(card);
        setBottom(new VBox(new CompareBar(catalogue.comparison()), new StatusLine(catalogue)));
        catalogue.comparison().open().subscribe(this::swap);
        beside.subscribe(toggle::setSelected);
        CatalogueKeys keys = new CatalogueKeys(catalogue, this::focusSearch);
        addEventFilter(KeyEvent.KEY_PRESSED, keys);
        PageFocus.hear(this, keys);
        addEventFilter(KeyEvent.KEY_PRESSED, this::close);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::showOrHideCard);
    }

    /// Puts the focus into the search field.
    void focusSearch() {
        catalogue.comparison().hide();
        filters.focusSearch();
    }

    /// Does something that replaces the rows, and keeps the one on top where it is.
    void keepingPlace(Runnable change) {
        list.keepingPlace(change);
    }

    private void swap(boolean comparing) {
        setTop(comparing ? null : top);
        if (comparing) {
            CompareView shown = compare();
            setCenter(shown);
            shown.focusBack();
            return;
        }
        setCenter(listAndCard);
        if (getScene() != null) {
            filters.focusSearch();
        }
    }

    /// Made when it is first asked for.
    private CompareView compare() {
        CompareView made = compare.orElseGet(() -> new CompareView(
                catalogue.comparison(),
                id -> catalogue.catalogue().get().find(id).ifPresent(catalogue::use)));
        compare = Optional.of(made);
        return made;
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

    /// Escape closes what lies over the list.
    private void close(KeyEvent key) {
        if (key.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (catalogue.comparison().open().get()) {
            catalogue.comparison().hide();
            key.consume();
        } else if (toggle.isSelected() && !beside.get()) {
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

    /// What the card does, done with the model that is selected.
    private final class OfSelected implements CardActions {
        @Override
        public void use() {
            withSelected(catalogue::use);
        }

        @Override
        public void star() {
            withSelected(catalogue::star);
        }

        @Override
        public void pick() {
            withSelected(catalogue::pick);
        }

        @Override
        public void reveal(String id) {
            catalogue.reveal(id);
        }

        @Override
        public void browse(URI page) {
            browser.accept(page);
        }

        private void withSelected(Consumer<Model> command) {
            Model model = catalogue.selected().get();
            if (model != null) {
                command.accept(model);
            }
        }
    }
}
