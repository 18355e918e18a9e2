package dev.ganglion.ui.speech.loop;

import dev.ganglion.task.loop.Stage;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.task.speak.PlainWords;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What was said once, what was answered, and the clock of its stages.
final class TurnView extends VBox {
    private final Label said = words("said");
    private final Label answer = words("answer");
    private final StageClock clock = new StageClock();
    private String shown = "";
    private String plain = "";

    TurnView() {
        getStyleClass().add("turn");
        getChildren().addAll(who("loop.you"), said, who("loop.answers"), answer, clock);
    }

    private static Label who(String key) {
        Label who = new Label(Texts.text(key));
        who.getStyleClass().addAll("secondary", "muted");
        return who;
    }

    private static Label words(String id) {
        Label words = new Label();
        words.setId(id);
        words.getStyleClass().add("reading");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        return words;
    }

    /// @param working the stage that works on it, and how long it has
    void show(Turn turn, Optional<Map.Entry<Stage, Duration>> working) {
        fill(said, turn.words(), working, Stage.LISTEN);
        if (!turn.answer().equals(shown)) {
            shown = turn.answer();
            plain = PlainWords.of(shown, "");
        }
        fill(answer, plain, working, Stage.ANSWER);
        clock.show(turn, working);
    }

    private static void fill(Label label, String words, Optional<Map.Entry<Stage, Duration>> working, Stage stage) {
        boolean waits =
                words.isBlank() && working.filter(now -> now.getKey() == stage).isPresent();
        String waiting = Texts.text(stage == Stage.LISTEN ? "loop.unheard.yet" : "loop.unanswered.yet");
        label.setText(waits ? waiting + "…" : words.isBlank() ? "–" : Wrapping.safe(words));
    }
}
