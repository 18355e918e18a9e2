package dev.ganglion.ui.catalogue.card;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.models.ChipRow;
import dev.ganglion.ui.kit.models.Mark;
import dev.ganglion.ui.kit.models.Monogram;
import dev.ganglion.ui.kit.models.StarButton;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Who the model is, and what to know before choosing it.
final class CardHead extends VBox {
    CardHead(ModelCard card, CardViewModel model, CardActions actions) {
        getStyleClass().add("card-top");
        getChildren().add(names(card, model, actions));
        List<Mark> marks = new ArrayList<>(card.line().standing());
        marks.addAll(card.line().conditions());
        if (!marks.isEmpty()) {
            var chips = new ChipRow();
            chips.show(marks);
            getChildren().add(chips);
        }
    }

    private static HBox names(ModelCard card, CardViewModel model, CardActions actions) {
        var tile = new Monogram(card.line().vendor());
        tile.getStyleClass().add("large");
        var name = new Label(Wrapping.safe(breakable(card.line().model().name())));
        name.setAccessibleText(card.line().model().name());
        name.getStyleClass().add("title-2");
        name.setWrapText(true);
        var vendor = new Label(card.line().vendor().name());
        vendor.getStyleClass().add("muted");
        var names = new VBox(name, vendor);
        HBox.setHgrow(names, Priority.ALWAYS);
        var star = new StarButton();
        star.setId("card-star");
        star.starredProperty().bind(model.starred());
        star.setOnAction(_ -> actions.star());
        star.setAccessibleHelp(Texts.text("catalogue.star.key"));
        var head = new HBox(tile, names, star);
        head.getStyleClass().add("card-head");
        return head;
    }

    /// A long name goes on in the next line after a hyphen or a slash, not within a word.
    private static String breakable(String name) {
        return name.replace("-", "-\u200b").replace("/", "/\u200b");
    }
}
