package dev.ganglion.ui.image.queue;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Ticking;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The pictures of this session, the latest run first, over how the queue stands.
public final class TrayView extends BorderPane {
    private static final Duration TICK = Duration.millis(500);

    private final DrawQueue queue;
    private final Clock clock;
    private final TrayActions actions;
    private final FlowPane tiles = new FlowPane();
    private final Map<Piece, PieceTile> shown = new HashMap<>();
    private final Node nothing;
    private final ScrollPane scroll;

    /// @param nothing what stands there before anything was drawn
    public TrayView(DrawQueue queue, Results results, Deeds deeds, Node nothing) {
        this.queue = queue;
        this.clock = results.clock();
        this.nothing = nothing;
        this.actions = new TrayActions(queue, results, deeds, FileDialogs.over(this));
        getStyleClass().add("tray");
        tiles.getStyleClass().add("tiles");
        tiles.setId("tiles");
        scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("quiet-scroll");
        setTop(head(results));
        queue.pieces().addListener((ListChangeListener<Piece>) _ -> fill());
        Ticking.whileShown(this, TICK, () -> shown.values().forEach(PieceTile::tick));
        fill();
    }

    private Node head(Results results) {
        Label standing = new Label();
        standing.setId("queue-standing");
        standing.textProperty().bind(queue.load().map(TrayView::words));
        Label notice = new Label();
        notice.setId("tray-notice");
        notice.getStyleClass().addAll("secondary", "muted");
        notice.textProperty().bind(results.notice());
        notice.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button cancel = new Button(Texts.text("image.queue.cancel"), Icons.small(Feather.X));
        cancel.setId("cancel-all");
        cancel.getStyleClass().add("quiet");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.visibleProperty().bind(queue.load().map(DrawQueue.Load::busy));
        cancel.setOnAction(_ -> queue.cancelAll());
        HBox head = new HBox(standing, notice, gap, cancel);
        head.getStyleClass().add("tray-head");
        return head;
    }

    private static String words(DrawQueue.Load load) {
        return load.busy()
                ? Texts.text("image.queue.busy", load.running(), load.waiting())
                : Texts.text("image.queue.idle");
    }

    private void fill() {
        List<Piece> pieces = List.copyOf(queue.pieces());
        shown.keySet().retainAll(pieces);
        tiles.getChildren()
                .setAll(pieces.stream()
                        .map(piece -> shown.computeIfAbsent(piece, now -> new PieceTile(now, actions, clock)))
                        .toList());
        boolean empty = pieces.isEmpty();
        getTop().setVisible(!empty);
        getTop().setManaged(!empty);
        setCenter(empty ? nothing : scroll);
    }
}
