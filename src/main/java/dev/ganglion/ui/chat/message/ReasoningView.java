package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import java.time.Duration;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The model's reasoning as a card of its own: open while it thinks, folded when it answers.
final class ReasoningView extends TitledPane {
    private static final double HIGHEST = 180;
    private static final javafx.util.Duration STEP = javafx.util.Duration.millis(100);

    private final Reasoning reasoning;
    private final LongText text = new LongText();
    private final ScrollPane scroll = new ScrollPane(text);
    private final Timeline clock = new Timeline(new KeyFrame(STEP, _ -> title()));
    private Subscription seen = Subscription.EMPTY;

    ReasoningView(Reasoning reasoning) {
        this.reasoning = reasoning;
        getStyleClass().add("reasoning");
        text.heightProperty().subscribe(_ -> followEnd());
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.skinProperty().subscribe(_ -> drawAnew());
        setContent(scroll);
        setAnimated(false);
        clock.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(this::watch);
    }

    /// JavaFX keeps a picture of what a pane scrolls. Of a text that grows it would be drawn for each pulse, and
    /// held for minutes after the card is gone.
    private void drawAnew() {
        Node viewport = scroll.lookup(".viewport");
        if (viewport != null) {
            viewport.setCache(false);
        }
    }

    /// The reasoning outlives this view, so it is listened to only while the view is on screen.
    private void watch(@Nullable Scene scene) {
        seen.unsubscribe();
        seen = Subscription.EMPTY;
        clock.stop();
        if (scene != null) {
            seen = Subscription.combine(
                    reasoning.text().subscribe(this::show),
                    reasoning.running().subscribe(this::run),
                    reasoning.unfolded().subscribe(this::unfold),
                    expandedProperty()
                            .subscribe((before, open) -> reasoning.unfolded().set(open)));
        }
    }

    private void run(boolean running) {
        title();
        if (running) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    private void title() {
        setText(
                reasoning.running().get()
                        ? Texts.text("reasoning.running", Figures.duration(tenths(reasoning.sinceStart())))
                        : reasoning
                                .taken()
                                .map(taken -> Texts.text("reasoning.taken", Figures.duration(taken)))
                                .orElse(Texts.text("reasoning.done")));
    }

    private static Duration tenths(Duration exact) {
        return Duration.ofMillis(exact.toMillis() / 100 * 100);
    }

    private void unfold(boolean open) {
        setExpanded(open);
        show(reasoning.text().get());
    }

    /// What is folded costs nothing.
    private void show(String thoughts) {
        if (isExpanded()) {
            text.show(thoughts);
        }
    }

    private void followEnd() {
        if (reasoning.running().get()) {
            scroll.setVvalue(1);
        }
    }
}
