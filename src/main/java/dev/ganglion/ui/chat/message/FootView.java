package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.Discreet;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The end of an answer: how it ended, what it cost, the other versions, copy and regenerate.
final class FootView extends VBox {
    private static final double WIDEST_TIP = 420;

    private final Turn.Reply reply;
    private final Deeds deeds;

    FootView(Turn.Reply reply, Place place, Deeds deeds) {
        this.reply = reply;
        this.deeds = deeds;
        getStyleClass().add("foot");
        String ending = FootText.ending(reply.outcome(), reply.receipt());
        if (!ending.isEmpty()) {
            getChildren().add(ending(ending));
        }
        getChildren().add(line(place));
    }

    private HBox ending(String words) {
        Label text = new Label(Wrapping.safe(words));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox box = new HBox(text, Controls.space());
        box.getStyleClass().add("ending");
        if (FootText.refused(reply.outcome())) {
            Discreet.hide(text);
            Label instead = new Label(Texts.text("foot.refused.hidden"), Icons.small(Feather.ALERT_TRIANGLE));
            Discreet.instead(instead);
            box.getChildren().add(1, instead);
        }
        if (reply.outcome() instanceof Outcome.Failed(String kind, String _)) {
            box.getStyleClass().add("failed");
            text.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
            box.getChildren().add(code(kind));
        }
        if (FootText.stoppedShort(reply)) {
            box.getChildren().addAll(limit(), goOn());
        }
        return box;
    }

    /// Where the rest would be cut off.
    private Label limit() {
        Label limit = new Label();
        limit.getStyleClass().add("muted");
        limit.setMinWidth(USE_PREF_SIZE);
        limit.textProperty().bind(deeds.limit());
        limit.visibleProperty().bind(deeds.isLast(reply.id()).map(last -> last && FootText.byLength(reply.outcome())));
        limit.managedProperty().bind(limit.visibleProperty());
        return limit;
    }

    private Button goOn() {
        Button goOn = Controls.word("foot.continue", () -> deeds.goOn(reply));
        goOn.getStyleClass().add("continue");
        goOn.setTooltip(new Tooltip(Texts.text("foot.continue.tip")));
        goOn.visibleProperty().bind(deeds.isLast(reply.id()));
        goOn.managedProperty().bind(goOn.visibleProperty());
        goOn.disableProperty().bind(deeds.ready().map(ready -> !ready));
        return goOn;
    }

    private static Button code(String code) {
        Button button = new Button(code, Icons.small(Feather.COPY));
        button.getStyleClass().addAll("quiet", "mono");
        button.setTooltip(new Tooltip(Texts.text("foot.code.tip")));
        button.setOnAction(_ -> Copying.text(code));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private HBox line(Place place) {
        Label figures = new Label(FootText.figures(reply.receipt()));
        figures.getStyleClass().addAll("muted", "figures", "costs");
        figures.setTooltip(new Tooltip(FootText.exact(reply.receipt())));
        HBox line = new HBox();
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("foot-line");
        if (!place.alone()) {
            line.getChildren().add(new SiblingsView(reply.id(), place, deeds));
        }
        line.getChildren().add(figures);
        if (!reply.receipt().oddities().isEmpty()) {
            line.getChildren().add(quirks());
        }
        line.getChildren()
                .addAll(
                        Controls.space(),
                        Controls.icon(Feather.COPY, "foot.copy.tip", () -> Copying.text(reply.text())),
                        regenerate());
        return line;
    }

    private Label quirks() {
        String said = FootText.quirks(reply.receipt());
        Label mark = new Label(FootText.quirkCount(reply.receipt()), Icons.small(Feather.INFO));
        mark.getStyleClass().addAll("muted", "quirks");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.setFocusTraversable(true);
        mark.setAccessibleText(said);
        Tooltip tip = new Tooltip(Wrapping.safe(said));
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST_TIP);
        tip.setShowDuration(Duration.INDEFINITE);
        mark.setTooltip(tip);
        return mark;
    }

    private Button regenerate() {
        Button again = Controls.icon(Feather.REFRESH_CW, "foot.again", () -> deeds.again(reply));
        again.getStyleClass().add("regenerate");
        again.accessibleTextProperty().bind(deeds.answerer().map(name -> Texts.text("message.again", name)));
        again.getTooltip().textProperty().bind(deeds.answerer().map(name -> Texts.text("message.again.tip", name)));
        again.disableProperty().bind(deeds.ready().map(ready -> !ready));
        again.visibleProperty().bind(deeds.isLast(reply.id()));
        again.managedProperty().bind(again.visibleProperty());
        return again;
    }
}
