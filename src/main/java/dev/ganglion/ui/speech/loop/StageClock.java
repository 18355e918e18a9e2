package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.domain.speech.TalkTurn;
import dev.ganglion.domain.speech.TalkTurn.Break;
import dev.ganglion.domain.speech.TalkTurn.Part;
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
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// How long each stage of a turn took and what it cost; the one that works counts on.
final class StageClock extends FlowPane {
    private static final PseudoClass WORKS = PseudoClass.getPseudoClass("works");
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Map<Stage, Face> faces = new EnumMap<>(Stage.class);
    private final Face total = new Face(Texts.text("loop.stage.total"), "clock-total");

    /// The figures of one stage.
    private static final class Face {
        private final Label time = new Label();
        private final Label cost = new Label();
        private final HBox row;
        private final Tooltip tip = new Tooltip();

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

        void show(Optional<Spent> spent, Optional<Duration> running, Optional<Break> broken) {
            Optional<Duration> shown = running.or(() -> spent.map(Spent::took));
            row.pseudoClassStateChanged(WORKS, running.isPresent());
            row.pseudoClassStateChanged(FAILED, broken.flatMap(Break::why).isPresent());
            time.setText(broken.map(Face::ended)
                    .or(() -> shown.map(Figures::duration))
                    .orElseGet(() -> Texts.text("loop.stage.waits")));
            cost.setText(spent.map(SoundText::cost).orElse(""));
        }

        private static String ended(Break broken) {
            return Texts.text(
                    broken.why().isPresent() ? "loop.stage.failed" : "loop.stage.cancelled",
                    Figures.duration(broken.after()));
        }

        /// Tells on hover whose work it was.
        void by(Optional<String> model) {
            tip.setText(model.orElse(""));
            if (model.isPresent()) {
                Tooltip.install(row, tip);
            } else {
                Tooltip.uninstall(row, tip);
            }
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
    void show(TalkTurn turn, Optional<Map.Entry<Stage, Duration>> working) {
        faces.forEach((stage, face) -> {
            Optional<Spent> spent = turn.by(stage).map(Part::spent);
            Optional<Duration> running = working.filter(now -> now.getKey() == stage)
                    .map(now -> now.getValue().plus(spent.map(Spent::took).orElse(Duration.ZERO)));
            face.show(spent, running, turn.broken().filter(end -> end.stage() == stage));
            face.by(turn.by(stage).map(Part::model));
        });
        boolean ran = turn.broken().isPresent() || !turn.parts().isEmpty();
        total.show(Optional.of(turn.total()).filter(_ -> ran), Optional.empty(), Optional.empty());
    }
}
