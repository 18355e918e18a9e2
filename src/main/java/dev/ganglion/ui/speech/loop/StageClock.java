package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.task.loop.Stage;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.speech.sound.SoundText;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// How long each stage of a turn took and what it cost; the one that works counts on.
final class StageClock extends FlowPane {
    private static final PseudoClass WORKS = PseudoClass.getPseudoClass("works");

    private final Map<Stage, Face> faces = new EnumMap<>(Stage.class);
    private final Face total = new Face(Texts.text("loop.stage.total"), "clock-total");

    /// The figures of one stage.
    private static final class Face {
        private final Label time = new Label();
        private final Label cost = new Label();
        private final HBox row;

        Face(String name, String id) {
            Label title = new Label(name);
            title.getStyleClass().addAll("secondary", "muted");
            time.setId(id);
            time.getStyleClass().add("clock-time");
            cost.setId(id + "-cost");
            cost.getStyleClass().addAll("secondary", "muted");
            Discreet.hide(cost);
            row = new HBox(title, time, cost);
            row.getStyleClass().add("clock-face");
        }

        void show(Optional<Spent> spent, Optional<Duration> running) {
            Optional<Duration> shown = running.or(() -> spent.map(Spent::took));
            row.pseudoClassStateChanged(WORKS, running.isPresent());
            time.setText(shown.map(Figures::duration).orElseGet(() -> Texts.text("loop.stage.waits")));
            cost.setText(spent.map(SoundText::cost).orElse(""));
        }

        Node node() {
            return row;
        }
    }

    StageClock() {
        getStyleClass().add("stage-clock");
        for (Stage stage : Stage.values()) {
            Face face = new Face(LoopText.stage(stage), "clock-" + stage.name().toLowerCase(Locale.ROOT));
            faces.put(stage, face);
            getChildren().add(face.node());
        }
        getChildren().add(total.node());
    }

    /// @param working the stage that works, and how long it has
    void show(Turn turn, Optional<Map.Entry<Stage, Duration>> working) {
        faces.forEach((stage, face) -> face.show(
                turn.by(stage),
                working.filter(now -> now.getKey() == stage)
                        .map(now -> now.getValue()
                                .plus(turn.by(stage).map(Spent::took).orElse(Duration.ZERO)))));
        total.show(Optional.of(turn.total()), Optional.empty());
    }
}
