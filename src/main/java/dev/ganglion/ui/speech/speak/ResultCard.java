package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Explanation;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.speech.sound.PlayBar;
import dev.ganglion.ui.speech.sound.SoundText;
import dev.ganglion.ui.task.CostLabel;
import dev.ganglion.ui.task.TroubleCard;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What came of the text: how far it is, what it took, its sound, and what can be done with that.
final class ResultCard extends VBox {
    private final SpeakViewModel speak;
    private final DeliveryViewModel delivery;
    private final Saving saving;

    ResultCard(SpeakViewModel speak, FileDialogs dialogs) {
        this.speak = speak;
        this.delivery = speak.delivery();
        this.saving = new Saving(speak, dialogs);
        getStyleClass().add("result");
        setId("result");
        Node sound = new VBox(progress(), new PlayBar(speak.play()), deeds(), saved(), new RoundTripView(speak));
        sound.getStyleClass().add("result-card");
        sound.visibleProperty().bind(delivery.rendition().map(Optional::isPresent));
        sound.managedProperty().bind(sound.visibleProperty());
        ObservableValue<Optional<Explanation>> trouble = delivery.state()
                .map(state ->
                        state instanceof SpeakState.Failed(Explanation why) ? Optional.of(why) : Optional.empty());
        Node card = new TroubleCard(trouble, this::retry, delivery::dismiss);
        getChildren().addAll(card, sound);
        managedProperty().bind(sound.visibleProperty().or(card.visibleProperty()));
    }

    /// What was paid is not asked for again.
    private void retry() {
        if (delivery.sounds()) {
            delivery.goOn();
        } else {
            speak.speak();
        }
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar(0);
        bar.setId("progress");
        bar.setPrefWidth(96);
        Label words = new Label();
        words.setId("progress-words");
        words.getStyleClass().add("secondary");
        Label cost = new Label();
        cost.setId("cost");
        cost.getStyleClass().addAll("secondary", "muted");
        Discreet.hide(cost);
        Runnable tell = () -> {
            Optional<Rendition> now = delivery.rendition().get();
            SpeakState state = delivery.state().get();
            bar.setProgress(now.map(Rendition::done).orElse(0.0));
            bar.setVisible(state instanceof SpeakState.Speaking);
            words.setText(now.map(all -> SpeakText.progress(all, state)).orElse(""));
            cost.setText(now.map(all -> SoundText.cost(all.spent())).orElse(""));
        };
        delivery.rendition().subscribe(tell);
        delivery.state().subscribe(tell);
        tell.run();
        bar.managedProperty().bind(bar.visibleProperty());
        HBox row = new HBox(bar, words, gap(), cost);
        row.getStyleClass().add("speak-row");
        return row;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Node deeds() {
        Button save = deed("save", Feather.DOWNLOAD, "speak.save", saving::save);
        Button check = deed("check", Feather.REPEAT, "speak.check", speak::check);
        ObjectProperty<Optional<Quote>> quote = new SimpleObjectProperty<>(Optional.empty());
        CostLabel cost = new CostLabel(quote);
        cost.setId("check-estimate");
        Button more = deed("go-on", Feather.FAST_FORWARD, "speak.more", delivery::goOn);
        Runnable tell = () -> {
            boolean sounds = delivery.sounds();
            boolean speaking = delivery.state().get() instanceof SpeakState.Speaking;
            boolean missing = delivery.rendition()
                    .get()
                    .map(now -> !now.missing().isEmpty())
                    .orElse(false);
            save.setDisable(!sounds || speaking);
            check.setDisable(!sounds || speaking);
            quote.set(
                    check.isDisabled() || speak.play().length().isZero()
                            ? Optional.empty()
                            : Optional.of(speak.roundTrip().quote(speak.play().length())));
            more.setVisible(missing && !speaking && delivery.state().get() instanceof SpeakState.Stopped);
        };
        delivery.state().subscribe(tell);
        delivery.rendition().subscribe(tell);
        speak.play().waves().subscribe(tell);
        tell.run();
        more.managedProperty().bind(more.visibleProperty());
        HBox row = new HBox(save, check, cost, more);
        row.getStyleClass().add("speak-row");
        return row;
    }

    private static Button deed(String id, Feather icon, String words, Runnable deed) {
        Button button = new Button(Texts.text(words), Icons.small(icon));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text(words + ".tip")));
        button.setOnAction(_ -> deed.run());
        return button;
    }

    /// Has its room all the time, so that what is above stays under the pointer.
    private Node saved() {
        Label words = new Label();
        words.setId("saved");
        words.getStyleClass().add("secondary");
        words.setMinWidth(0);
        words.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        words.textProperty().bind(saving.said());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(saving.said());
        words.setTooltip(whole);
        words.visibleProperty().bind(saving.said().isNotEmpty());
        return words;
    }
}
