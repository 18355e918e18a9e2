package dev.ganglion.ui.chat;

import dev.ganglion.ui.kit.Texts;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The model's reasoning as a card of its own: open while it thinks, folded when it answers.
final class ReasoningView extends TitledPane {
    private static final double HIGHEST = 180;

    private final Reasoning reasoning;
    private final Label text = new Label();
    private final ScrollPane scroll = new ScrollPane(text);
    private Subscription seen = Subscription.EMPTY;

    ReasoningView(Reasoning reasoning) {
        this.reasoning = reasoning;
        getStyleClass().add("reasoning");
        text.setWrapText(true);
        text.heightProperty().subscribe(height -> followEnd());
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        setContent(scroll);
        setAnimated(false);
        show(reasoning.text().get());
        sceneProperty().subscribe(this::watch);
    }

    /// The reasoning outlives this view, so it is listened to only while the view is on screen.
    private void watch(@Nullable Scene scene) {
        seen.unsubscribe();
        seen = Subscription.EMPTY;
        if (scene != null) {
            seen = Subscription.combine(
                    reasoning.text().subscribe(this::show),
                    reasoning
                            .running()
                            .subscribe(
                                    thinking -> setText(Texts.text(thinking ? "reasoning.running" : "reasoning.done"))),
                    reasoning.unfolded().subscribe(this::setExpanded),
                    expandedProperty()
                            .subscribe((before, open) -> reasoning.unfolded().set(open)));
        }
    }

    private void show(String thoughts) {
        text.setText(thoughts);
    }

    private void followEnd() {
        if (reasoning.running().get()) {
            scroll.setVvalue(1);
        }
    }
}
