package dev.ganglion.ui.speech.turn;

import dev.ganglion.task.speech.SampleType;
import dev.ganglion.task.speech.TurnEar;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.sound.PlayState;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import dev.ganglion.ui.task.run.RunBar;
import dev.ganglion.ui.task.run.Segments;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Hears what is in question, says up to where that is, and asks. UI thread only.
final class AskBar extends VBox {
    private final TurnViewModel turn;
    private final ClipViewModel clip;

    AskBar(TurnViewModel turn) {
        this.turn = turn;
        this.clip = turn.clip();
        getStyleClass().add("ask-bar");
        HBox place = new HBox(hear(), moment(), whole(), gap(), types());
        place.getStyleClass().add("turn-row");
        RunBar ask = new RunBar(
                new RunBar.Deed("turn-ask", Texts.text("turn.ask"), clip.ready(), turn::ask), turn.run(), turn.quote());
        getChildren().addAll(place, ask);
    }

    private Node hear() {
        Button hear = new Button("", Icons.small(Feather.PLAY));
        hear.setId("turn-hear");
        hear.getStyleClass().addAll("quiet", "icon-button");
        hear.setMinWidth(USE_PREF_SIZE);
        Tooltip tip = new Tooltip();
        hear.setTooltip(tip);
        clip.play().state().subscribe(now -> {
            boolean on = now == PlayState.PLAYING;
            String words = Texts.text(on ? "turn.hear.stop" : "turn.hear");
            hear.setGraphic(Icons.small(on ? Feather.SQUARE : Feather.PLAY));
            hear.setAccessibleText(words);
            tip.setText(words);
        });
        var devices = clip.play().devices();
        hear.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !devices.plays() || !clip.ready().get(), devices.found(), clip.ready()));
        hear.setOnAction(_ -> clip.hear());
        return hear;
    }

    private Node moment() {
        Label moment = new Label();
        moment.setId("turn-moment");
        moment.setMinWidth(0);
        moment.textProperty().bind(Bindings.createStringBinding(this::words, clip.cut(), clip.wave()));
        return moment;
    }

    private String words() {
        Duration upTo = clip.moment();
        String clock = Clocks.tenths(upTo);
        String extent = Texts.text(clip.cut().get().isPresent() ? "turn.up-to" : "turn.whole", clock);
        return upTo.compareTo(TurnEar.MOST) > 0 ? Texts.text("turn.last", extent, TurnEar.MOST.toSeconds()) : extent;
    }

    private Node whole() {
        Button whole = new Button(Texts.text("turn.whole.do"), Icons.small(Feather.X));
        whole.setId("turn-whole");
        whole.getStyleClass().add("quiet");
        whole.setMinWidth(USE_PREF_SIZE);
        whole.setTooltip(new Tooltip(Texts.text("turn.whole.tip")));
        whole.visibleProperty().bind(clip.cut().map(cut -> cut.isPresent()));
        whole.managedProperty().bind(whole.visibleProperty());
        whole.setOnAction(_ -> clip.whole());
        return whole;
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Node types() {
        Segments<SampleType> types = new Segments<>(
                "turn-type", Segments.of(List.of(SampleType.values()), SampleType::id, SampleType::id), turn.type());
        Tooltip.install(types, new Tooltip(Texts.text("turn.type.tip")));
        Label words = new Label(Texts.text("turn.type"));
        words.getStyleClass().addAll("secondary", "muted");
        words.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(words, types);
        both.getStyleClass().add("turn-row");
        return both;
    }
}
