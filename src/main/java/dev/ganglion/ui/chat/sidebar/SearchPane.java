package dev.ganglion.ui.chat.sidebar;

import atlantafx.base.controls.CustomTextField;
import dev.ganglion.domain.chat.Search;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Reveal;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The search, and the hits that it puts in the place of the list. The focus stays in the search.
final class SearchPane extends StackPane {
    private static final double HIT_HEIGHT = 68;
    private static final int PAGE = 6;

    private final SidebarViewModel sidebar;
    private final Finder finder;
    private final Runnable leave;
    private final CustomTextField field = new CustomTextField();
    private final ListView<Search.Hit> hits;

    /// Calls `leave` when the user is done with searching.
    SearchPane(SidebarViewModel sidebar, Runnable leave) {
        this.sidebar = sidebar;
        this.finder = sidebar.finder();
        this.leave = leave;
        this.hits = new ListView<>(finder.hits());
        getStyleClass().add("conversations-search");
        setMinHeight(USE_PREF_SIZE);
        fillField();
        fillHits();
        getChildren().add(field);
    }

    private void fillField() {
        field.setId("search-conversations");
        field.setLeft(Icons.small(Feather.SEARCH));
        Button clear = new Button("", Icons.small(Feather.X));
        clear.getStyleClass().addAll("quiet", "clear-search");
        clear.setAccessibleText(Texts.text("sidebar.search.clear"));
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> field.clear());
        clear.visibleProperty().bind(finder.query().isNotEmpty());
        field.setRight(clear);
        field.setPromptText(Texts.text("sidebar.search"));
        field.setTooltip(new Tooltip(Texts.text("sidebar.search.tip")));
        field.setAccessibleText(Texts.text("sidebar.search.spoken"));
        field.textProperty().bindBidirectional(finder.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    }

    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> down();
            case UP -> finder.move(-1);
            case PAGE_DOWN -> finder.move(PAGE);
            case PAGE_UP -> finder.move(-PAGE);
            case ENTER -> sidebar.openMarked();
            case ESCAPE -> {
                field.clear();
                leave.run();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Into the list where nothing is searched for.
    private void down() {
        if (finder.query().get().isBlank()) {
            leave.run();
        } else {
            finder.move(1);
        }
    }

    private void fillHits() {
        hits.setId("conversation-hits");
        hits.setFixedCellSize(HIT_HEIGHT);
        hits.setFocusTraversable(false);
        hits.setAccessibleText(Texts.text("sidebar.hits"));
        hits.setCellFactory(_ -> new HitCell(sidebar));
        Label nothing = new Label();
        nothing.textProperty().bind(finder.answered().map(words -> Wrapping.safe(Texts.text("sidebar.none", words))));
        hits.setPlaceholder(nothing);
        finder.marked().subscribe(place -> {
            hits.getSelectionModel().clearAndSelect(place.intValue());
            if (place.intValue() >= 0) {
                Reveal.row(hits, place.intValue());
            }
        });
    }

    ListView<Search.Hit> hits() {
        return hits;
    }

    void focus() {
        field.requestFocus();
        field.selectAll();
    }
}
