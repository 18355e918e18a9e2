package dev.ganglion.ui.chat.composer;

import dev.ganglion.ledger.Leave;
import dev.ganglion.ui.chat.composer.attach.Notice;
import dev.ganglion.ui.chat.composer.attach.NoticesView;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands between what is written and its answer: pictures that the model does not take, too little room.
final class AdviceView extends VBox {
    private final ComposerViewModel composer;

    AdviceView(ComposerViewModel composer) {
        this.composer = composer;
        getStyleClass().add("composer-notices");
        setId("advice");
        managedProperty().bind(visibleProperty());
        composer.hindrance().subscribe(_ -> show());
        composer.fit().map(EstimateText::advice).subscribe(_ -> show());
        composer.fit().map(EstimateText::budget).subscribe(_ -> show());
        composer.readiness().subscribe(_ -> show());
    }

    private void show() {
        getChildren().clear();
        String hindrance = composer.hindrance().get();
        if (!hindrance.isEmpty() && composer.box().tray().readings().isEmpty()) {
            add(Notice.Tone.WARNING, hindrance);
        }
        Fit fit = composer.fit().get();
        String advice = EstimateText.advice(fit);
        if (!advice.isEmpty()) {
            add(fit.room() == Fit.Room.NONE ? Notice.Tone.TROUBLE : Notice.Tone.WARNING, advice);
        }
        tellBudget(fit);
        setVisible(!getChildren().isEmpty());
    }

    private void tellBudget(Fit fit) {
        String budget = EstimateText.budget(fit);
        if (composer.readiness().get() != Readiness.NOTHING && !budget.isEmpty()) {
            boolean none = fit.leave() instanceof Leave.None;
            Notice.Tone tone = none ? Notice.Tone.TROUBLE : Notice.Tone.WARNING;
            Discreet.hide(add(tone, budget, toBudgets()));
            String silent = Texts.text(none ? "estimate.refused.hidden" : "estimate.shorter.hidden");
            Discreet.instead(add(tone, silent, toBudgets()));
        }
    }

    private Notice.Offer toBudgets() {
        return new Notice.Offer(
                Texts.text("composer.budgets"), composer.actions().budgets());
    }

    private Notice.Offer otherModel() {
        return new Notice.Offer(
                Texts.text("composer.choose"), composer.actions().models().choose());
    }

    private void add(Notice.Tone tone, String text) {
        var _ = add(tone, text, otherModel());
    }

    private HBox add(Notice.Tone tone, String text, Notice.Offer offer) {
        HBox line = NoticesView.line(tone, text);
        line.getChildren().add(NoticesView.button(offer));
        getChildren().add(line);
        return line;
    }
}
