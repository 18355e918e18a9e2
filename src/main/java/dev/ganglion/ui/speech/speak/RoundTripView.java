package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Model;
import dev.ganglion.task.speak.RoundTrip;
import dev.ganglion.task.speech.WordErrors.Kind;
import dev.ganglion.task.speech.WordErrors.Step;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.speech.sound.SoundText;
import dev.ganglion.ui.speech.speak.RoundTripViewModel.Check;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// How well what was spoken is understood: which words were heard as others, left out or put in. Takes no
/// room before anybody asks.
final class RoundTripView extends VBox {
    /// More words are not shown one by one.
    private static final int MOST = 2_000;

    private final SpeakViewModel speak;

    RoundTripView(SpeakViewModel speak) {
        this.speak = speak;
        getStyleClass().add("round-trip");
        setId("round-trip");
        speak.roundTrip().state().subscribe(this::show);
        managedProperty().bind(visibleProperty());
    }

    private void show(Check check) {
        setVisible(!(check instanceof Check.None));
        switch (check) {
            case Check.None _ -> getChildren().clear();
            case Check.Running _ -> getChildren().setAll(running());
            case Check.Done(Model model, RoundTrip result) -> getChildren().setAll(head(model, result), words(result));
            case Check.Failed(Explanation why) -> getChildren().setAll(failed(why));
        }
    }

    private Node running() {
        ProgressIndicator turning = new ProgressIndicator();
        turning.setMaxSize(16, 16);
        Label words = new Label(Texts.text("speak.check.running"), turning);
        words.getStyleClass().add("secondary");
        return words;
    }

    private Node failed(Explanation why) {
        Label words = new Label(why.title() + ". " + why.inOneLine());
        words.setId("check-trouble");
        words.getStyleClass().addAll("secondary", "danger-text");
        words.setWrapText(true);
        return words;
    }

    private Node head(Model model, RoundTrip result) {
        Label rate = new Label(SpeakText.rate(result));
        rate.setId("rate");
        rate.getStyleClass().add("strong");
        Label by = new Label(Texts.text("speak.check.by", model.name()) + "  ·  " + SoundText.taken(result.spent()));
        by.getStyleClass().addAll("secondary", "muted");
        by.setMinWidth(0);
        Label cost = new Label(Texts.text(
                "speak.check.cost",
                SoundText.cost(result.spent()),
                speak.delivery()
                        .rendition()
                        .get()
                        .map(now -> SoundText.cost(now.spent().plus(result.spent())))
                        .orElse("")));
        cost.setId("check-cost");
        cost.getStyleClass().addAll("secondary", "muted");
        cost.setWrapText(true);
        Discreet.hide(cost);
        HBox line = new HBox(rate, by);
        line.getStyleClass().add("speak-row");
        return new VBox(line, cost);
    }

    private static Node words(RoundTrip result) {
        List<Step> steps = result.errors().steps();
        TextFlow flow = new TextFlow();
        flow.setId("alignment");
        flow.getStyleClass().add("alignment");
        steps.stream().limit(MOST).forEach(step -> {
            step.said().ifPresent(said -> flow.getChildren().add(word(said, "said", step)));
            if (step.said().isEmpty() || !step.said().equals(step.heard())) {
                boolean same = step.kind() == Kind.SAME;
                step.heard()
                        .filter(_ -> !same)
                        .ifPresent(heard -> flow.getChildren().add(word(heard, "heard", step)));
            }
        });
        if (steps.size() > MOST) {
            flow.getChildren().add(new Text(" …"));
        }
        ScrollPane scroll = new ScrollPane(flow);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("alignment-scroll");
        return scroll;
    }

    private static Node word(String word, String which, Step step) {
        Text text = new Text(word + " ");
        text.getStyleClass().addAll("word", which, step.kind().name().toLowerCase(Locale.ROOT));
        return text;
    }
}
