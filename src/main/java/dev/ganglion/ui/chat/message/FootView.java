package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.budget.Refusal;
import dev.ganglion.schema.Verdict;
import dev.ganglion.ui.chat.setup.VerdictView;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.BriefLabel;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.Discreet;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The end of an answer: how it ended, whether it has the form that is asked for, what it cost, the other
/// versions, copy and regenerate.
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
            getStyleClass().add("ended");
            getChildren().add(ending(ending));
        }
        getChildren().addAll(verdict(), line(place));
    }

    /// Judged only while it is in a window, so that nothing holds on to rows that have been scrolled away.
    private VerdictView verdict() {
        ObservableValue<Optional<Verdict>> verdict =
                deeds.verdict(reply).when(sceneProperty().isNotNull());
        VerdictView view = new VerdictView(verdict.map(found -> found.orElseGet(Verdict.SoFar::new)));
        view.visibleProperty().bind(verdict.map(Optional::isPresent));
        view.managedProperty().bind(view.visibleProperty());
        return view;
    }

    private Pane ending(String words) {
        Label text = new Label(Wrapping.safe(words));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        if (FootText.refused(reply.outcome())) {
            return refusal(text, budgets(), code(Refusal.CODE));
        }
        HBox box = new HBox(text, Controls.space());
        box.getStyleClass().add("ending");
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

    /// What a budget did not allow, over the way to it.
    private static VBox refusal(Label text, Node... buttons) {
        text.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
        Discreet.hide(text);
        Label instead = new Label(Texts.text("foot.refused.hidden"), Icons.small(Feather.ALERT_TRIANGLE));
        Discreet.instead(instead);
        HBox line = new HBox(buttons);
        line.getStyleClass().add("ending-buttons");
        VBox box = new VBox(text, instead, line);
        box.getStyleClass().addAll("ending", "failed");
        return box;
    }

    private Button budgets() {
        Button budgets = Controls.word("composer.budgets", deeds::toBudgets);
        budgets.getStyleClass().add("to-budgets");
        return budgets;
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
        BriefLabel figures = new BriefLabel();
        figures.say(FootText.wordings(reply.receipt()));
        figures.getStyleClass().addAll("muted", "figures", "costs");
        figures.setAccessibleHelp(FootText.exact(reply.receipt()));
        Controls.tip(figures, figures::getAccessibleHelp);
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
        Controls.tip(
                again, () -> Texts.text("message.again.tip", deeds.answerer().getValue()));
        again.disableProperty().bind(deeds.ready().map(ready -> !ready));
        again.visibleProperty().bind(deeds.isLast(reply.id()));
        again.managedProperty().bind(again.visibleProperty());
        return again;
    }
}
