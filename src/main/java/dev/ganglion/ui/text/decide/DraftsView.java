package dev.ganglion.ui.text.decide;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The questions, and how to add one. UI thread only.
final class DraftsView extends VBox {
    private final Drafts drafts;
    private final VBox cards = new VBox();
    private final List<DraftCard> shown = new ArrayList<>();

    DraftsView(Drafts drafts) {
        this.drafts = drafts;
        getStyleClass().add("drafts");
        cards.getStyleClass().add("drafts");
        getChildren().addAll(cards, adding());
        drafts.all().subscribe(this::follow);
        follow();
    }

    /// A card that is written in stays where it is: it knows what it told.
    private void follow() {
        List<Draft> now = drafts.all();
        boolean same = shown.size() == now.size()
                && shown.stream().map(DraftCard::draft).toList().equals(now);
        if (!same) {
            shown.clear();
            now.forEach(draft -> shown.add(card(draft)));
            cards.getChildren().setAll(shown);
        }
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).say(drafts.fault(i));
        }
    }

    private DraftCard card(Draft draft) {
        DraftCard[] made = new DraftCard[1];
        made[0] = new DraftCard(
                draft, now -> drafts.put(shown.indexOf(made[0]), now), () -> drafts.remove(shown.indexOf(made[0])));
        return made[0];
    }

    private FlowPane adding() {
        Label words = new Label(Texts.text("decide.add"));
        words.getStyleClass().addAll("secondary", "muted");
        FlowPane adding = new FlowPane(words);
        adding.getStyleClass().add("adding");
        for (Kind kind : Kind.values()) {
            Button add = new Button(kind.words(), Icons.small(Feather.PLUS));
            add.setId("decide-add-" + kind.id());
            add.getStyleClass().add("quiet");
            add.setOnAction(_ -> drafts.add(kind));
            adding.getChildren().add(add);
        }
        return adding;
    }
}
