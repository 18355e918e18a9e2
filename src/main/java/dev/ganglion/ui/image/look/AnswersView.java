package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The answers about the picture, the latest first, side by side where there is room. UI thread only.
final class AnswersView extends ScrollPane {
    private final LookViewModel look;
    private final Columns columns = new Columns();
    private final LiveCard live;
    private final Map<Answer, AnswerCard> cards = new HashMap<>();
    private Subscription listening = Subscription.EMPTY;

    AnswersView(LookViewModel look) {
        this.look = look;
        this.live = new LiveCard(look);
        getStyleClass().addAll("answers", "edge-to-edge");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinSize(0, 0);
        Label nothing = new Label(Texts.text("look.nothing.yet"));
        nothing.getStyleClass().addAll("muted", "secondary");
        nothing.setWrapText(true);
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.visibleProperty().bind(columns.heightProperty().isEqualTo(0));
        VBox content = new VBox(columns, nothing);
        content.getStyleClass().add("content");
        setContent(content);
        look.pictures().current().subscribe(this::turnTo);
        look.marks().shown().subscribe(shown -> cards.values().forEach(card -> card.draw(shown)));
    }

    private void turnTo(Optional<Looked> looked) {
        listening.unsubscribe();
        listening = looked.map(one -> one.answers().subscribe(() -> show(one.answers())))
                .orElse(Subscription.EMPTY);
        show(looked.<List<Answer>>map(Looked::answers).orElse(List.of()));
    }

    private void show(List<Answer> answers) {
        cards.keySet().retainAll(answers);
        List<Node> nodes = new ArrayList<>();
        nodes.add(live);
        for (Answer answer : answers) {
            AnswerCard card = cards.computeIfAbsent(answer, one -> new AnswerCard(look, one));
            card.draw(look.marks().shown().get());
            nodes.add(card);
        }
        columns.getChildren().setAll(nodes);
    }
}
