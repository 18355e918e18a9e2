package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.chat.composer.attach.Notice;
import dev.ganglion.ui.chat.composer.attach.NoticesView;
import dev.ganglion.ui.kit.Texts;
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
        setVisible(!getChildren().isEmpty());
    }

    private void add(Notice.Tone tone, String text) {
        HBox line = NoticesView.line(tone, text);
        line.getChildren()
                .add(NoticesView.button(new Notice.Offer(
                        Texts.text("composer.choose"),
                        composer.actions().models().choose())));
        getChildren().add(line);
    }
}
