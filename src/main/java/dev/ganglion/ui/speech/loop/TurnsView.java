package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.speech.Stage;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Ticking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The conversation, the newest turn at the end, which it follows.
final class TurnsView extends StackPane {
    private static final javafx.util.Duration TICK = javafx.util.Duration.millis(100);

    private final LoopViewModel loop;
    private final Runnable home;
    private final VBox all = new VBox();
    private final ScrollPane scroll = new ScrollPane(all);
    private final List<TurnView> views = new ArrayList<>();
    private List<String> shown = List.of();

    /// @param home puts the focus where Space talks
    TurnsView(LoopViewModel loop, Runnable home) {
        this.loop = loop;
        this.home = home;
        getStyleClass().add("turns");
        all.getStyleClass().add("turns-column");
        scroll.setFitToWidth(true);
        scroll.setId("turns");
        scroll.getStyleClass().add("turns-scroll");
        scroll.setFocusTraversable(false);
        all.heightProperty().subscribe(() -> scroll.setVvalue(1));
        Node empty = empty();
        empty.visibleProperty().bind(loop.notebook().turns().map(List::isEmpty));
        scroll.visibleProperty().bind(empty.visibleProperty().not());
        getChildren().addAll(scroll, empty);
        loop.notebook().turns().subscribe(this::show);
        loop.state().subscribe(_ -> tick());
        Ticking.whileShown(this, TICK, this::tick);
    }

    private static Node empty() {
        Label title = new Label(Texts.text("loop.empty"), Icons.large(Feather.MIC));
        title.getStyleClass().add("title-3");
        Label words = new Label(Texts.text("loop.empty.drop"));
        words.getStyleClass().addAll("secondary", "muted");
        words.setWrapText(true);
        VBox empty = new VBox(title, words);
        empty.getStyleClass().add("loop-empty");
        return empty;
    }

    private void show(List<Turn> turns) {
        while (views.size() > turns.size()) {
            all.getChildren().remove(views.removeLast());
        }
        while (views.size() < turns.size()) {
            TurnView view = new TurnView(loop, home);
            views.add(view);
            all.getChildren().add(view);
        }
        List<String> ids = turns.stream().map(turn -> turn.facts().id()).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            for (int place = 0; place < turns.size(); place++) {
                views.get(place).show(turns.get(place), Optional.empty());
            }
        }
        tick();
    }

    /// Only the last turn changes.
    private void tick() {
        if (!views.isEmpty() && !loop.notebook().turns().get().isEmpty()) {
            views.getLast().show(loop.notebook().turns().get().getLast(), working());
        }
    }

    private Optional<Map.Entry<Stage, Duration>> working() {
        return loop.state().get() instanceof LoopState.Working(Stage stage, var since)
                ? Optional.of(Map.entry(
                        stage, Duration.between(since, loop.services().clock().instant())))
                : Optional.empty();
    }
}
