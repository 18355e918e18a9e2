package dev.ganglion.ui.embedding;

import dev.ganglion.ui.embedding.draw.HeatView;
import dev.ganglion.ui.embedding.draw.MapView;
import dev.ganglion.ui.embedding.draw.NearestView;
import dev.ganglion.ui.embedding.draw.TextsTable;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.embedding.set.Showing;
import dev.ganglion.ui.embedding.set.VectorSet;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.ArrowChoice;
import dev.ganglion.ui.task.TroubleCard;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What came of texts: one of four views of the vectors that are looked at.
final class ResultView extends BorderPane {
    private static final List<String> VIEWS = List.of("heat", "nearest", "map", "table");

    /// Less than that shows no heat map.
    private static final double NARROWEST = 340;

    private final SetsViewModel sets;
    private final HeatView heat;
    private final NearestView nearest;
    private final MapView map;
    private final TextsTable table;
    private final Map<String, Node> views;
    private final Examples examples;
    private final VBox head;
    private final SelectionBar selection;
    private final ToggleGroup group = new ToggleGroup();
    private String open = "heat";

    ResultView(EmbedViewModel embed) {
        this.sets = embed.sets();
        this.heat = new HeatView(sets);
        this.nearest = new NearestView(sets, embed.nearest());
        this.map = new MapView(sets);
        this.table = new TextsTable(sets);
        this.views = Map.of("heat", heat, "nearest", nearest, "map", map, "table", table);
        this.examples = new Examples("embedding", embed::tryOut);
        this.selection = new SelectionBar(sets, () -> open("nearest"));
        this.head = new VBox(
                new ResultHead(embed, tabs()),
                new TroubleCard(
                        sets.trouble(),
                        () -> sets.sets().get().stream().findFirst().ifPresent(sets::showOnly),
                        () -> {}),
                new FiguresLine(sets));
        head.getStyleClass().add("result-head");
        selection.managedProperty().bind(selection.visibleProperty());
        getStyleClass().add("result");
        setMinWidth(NARROWEST);
        sets.showing().subscribe(this::show);
    }

    private HBox tabs() {
        HBox tabs = new HBox();
        tabs.getStyleClass().add("view-tabs");
        tabs.setAlignment(Pos.CENTER_LEFT);
        ArrowChoice.in(tabs, group);
        for (String view : VIEWS) {
            ToggleButton tab = new ToggleButton(Texts.text("embedding.view." + view));
            tab.setId("embedding-view-" + view);
            tab.getStyleClass().addAll("quiet", "view-tab");
            tab.setMinWidth(USE_PREF_SIZE);
            tab.setToggleGroup(group);
            tab.setUserData(view);
            tab.setSelected(view.equals(open));
            tab.setOnAction(_ -> open(view));
            tabs.getChildren().add(tab);
        }
        return tabs;
    }

    private void open(String view) {
        open = view;
        group.getToggles().stream()
                .filter(tab -> view.equals(tab.getUserData()))
                .forEach(group::selectToggle);
        sets.cloud().ifPresent(this::showCloud);
    }

    private void show(Showing showing) {
        boolean any =
                !(showing instanceof Showing.Nothing) || !sets.sets().get().isEmpty();
        selection.setVisible(showing instanceof Showing.Ready || showing instanceof Showing.Computing);
        if (any && getTop() == null) {
            setTop(head);
            setBottom(selection);
        }
        switch (showing) {
            case Showing.Nothing() -> setCenter(any ? none() : examples);
            case Showing.Computing() -> {
                if (!views.containsValue(getCenter())) {
                    setCenter(computing());
                }
            }
            case Showing.Apart(List<String> spaces, VectorSet newest) ->
                setCenter(apart(spaces, () -> sets.showOnly(newest)));
            case Showing.Ready(Cloud cloud) -> showCloud(cloud);
        }
    }

    private void showCloud(Cloud cloud) {
        switch (open) {
            case "nearest" -> nearest.show(cloud);
            case "map" -> map.show(cloud);
            case "table" -> table.show(cloud);
            default -> heat.show(cloud);
        }
        Node view = views.get(open);
        if (getCenter() != view) {
            setCenter(view);
        }
    }

    private static Node none() {
        Label words = new Label(Texts.text("embedding.none"));
        words.getStyleClass().add("muted");
        return words;
    }

    private static Node computing() {
        Label computing = new Label(Texts.text("embedding.computing"));
        computing.getStyleClass().add("muted");
        Patience.hideAtFirst(computing);
        return computing;
    }

    private static Node apart(List<String> spaces, Runnable only) {
        Label title = new Label(Texts.text("embedding.apart"), Icons.small(Feather.ALERT_TRIANGLE));
        title.getStyleClass().add("title-3");
        title.setWrapText(true);
        Label words = new Label(Texts.text("embedding.apart.why", String.join("\n", spaces)));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        Button newest = new Button(Texts.text("embedding.apart.newest"));
        newest.setId("embedding-only");
        newest.setOnAction(_ -> only.run());
        VBox apart = new VBox(title, words, newest);
        apart.setId("embedding-apart");
        apart.getStyleClass().add("apart");
        apart.setMaxHeight(USE_PREF_SIZE);
        apart.setMaxWidth(560);
        setAlignment(apart, Pos.TOP_LEFT);
        setMargin(apart, new Insets(16, 24, 16, 16));
        return apart;
    }
}
