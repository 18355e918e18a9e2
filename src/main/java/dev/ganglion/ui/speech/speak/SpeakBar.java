package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Figures;
import dev.ganglion.task.speak.PlainWords;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.CostLabel;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Speaks the text, beside what that may cost; stops while it is spoken.
final class SpeakBar extends VBox {
    private final SpeakViewModel speak;

    SpeakBar(SpeakViewModel speak) {
        this.speak = speak;
        getStyleClass().add("speak-bar");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(begin(), stop(), new CostLabel(speak.quote()), gap, count());
        row.getStyleClass().add("speak-row");
        getChildren().addAll(note(), row);
    }

    private Node begin() {
        Button begin = new Button(Texts.text("speak.do"), Icons.small(Feather.VOLUME_2));
        begin.setId("speak");
        begin.getStyleClass().add("accent");
        begin.setMinWidth(USE_PREF_SIZE);
        begin.setOnAction(_ -> speak.speak());
        begin.disableProperty().bind(speak.hindrance().map(why -> !why.isEmpty()));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(speak.hindrance().map(why -> why.isEmpty() ? Texts.text("speak.do.tip") : why));
        // A button that does nothing is not heard of by the mouse, and would keep to itself why.
        HBox place = new HBox(begin);
        place.setId("speak-place");
        Tooltip.install(place, tip);
        place.visibleProperty().bind(speak.delivery().state().map(state -> !(state instanceof SpeakState.Speaking)));
        place.managedProperty().bind(place.visibleProperty());
        return place;
    }

    private Node stop() {
        Button stop = new Button(Texts.text("speak.stop"), Icons.small(Feather.SQUARE));
        stop.setId("stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setTooltip(new Tooltip(Texts.text("speak.stop.tip")));
        stop.setOnAction(_ -> speak.delivery().stop());
        stop.visibleProperty().bind(speak.delivery().state().map(SpeakState.Speaking.class::isInstance));
        stop.managedProperty().bind(stop.visibleProperty());
        return stop;
    }

    private Node count() {
        Label count = new Label();
        count.setId("count");
        count.getStyleClass().addAll("secondary", "muted");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(speak.text()
                        .map(text -> text.isEmpty()
                                ? ""
                                : Texts.text("speak.count", Figures.count(text.codePointCount(0, text.length())))));
        return count;
    }

    private Node note() {
        Label words = new Label("", Icons.small(Feather.INFO));
        words.setId("note");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.textProperty().bind(speak.note());
        Button untag = new Button(Texts.text("speak.untag"));
        untag.setId("untag");
        untag.setMinWidth(USE_PREF_SIZE);
        untag.setOnAction(_ -> speak.untag());
        untag.visibleProperty().bind(speak.text().map(PlainWords::tagged));
        untag.managedProperty().bind(untag.visibleProperty());
        HBox note = new HBox(words, untag);
        note.getStyleClass().add("speak-row");
        note.visibleProperty().bind(speak.note().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }
}
