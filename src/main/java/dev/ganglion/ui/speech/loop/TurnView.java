package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.speech.Stage;
import dev.ganglion.domain.speech.TalkTurn;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.task.speak.PlainWords;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was said once, what was answered, and the clock of its stages.
final class TurnView extends VBox {
    private final LoopViewModel loop;
    private final Runnable home;
    private final Label said = words("said");
    private final Label answer = words("answer");
    private final Label broken = new Label("", Icons.small(Feather.ALERT_TRIANGLE));
    private final StageClock clock = new StageClock();
    private final Button playSaid;
    private final Button playAnswer;
    private final Node answers;
    private Optional<Turn> turn = Optional.empty();
    private String shown = "";
    private String plain = "";

    /// @param home puts the focus where Space talks, and presses no button
    TurnView(LoopViewModel loop, Runnable home) {
        this.loop = loop;
        this.home = home;
        getStyleClass().add("turn");
        playSaid = button("turn-play-said", Feather.PLAY, "loop.play.question", loop.playback()::question);
        playAnswer = button("turn-play-answer", Feather.PLAY, "loop.play.answer", loop.playback()::answer);
        Button delete = button("turn-delete", Feather.TRASH_2, "loop.delete", this::delete);
        delete.disableProperty().bind(LoopText.busy(loop));
        answers = row("loop.answers", playAnswer);
        answers.managedProperty().bind(answers.visibleProperty());
        answer.visibleProperty().bind(answers.visibleProperty());
        answer.managedProperty().bind(answer.visibleProperty());
        broken.setId("turn-broken");
        broken.getStyleClass().addAll("secondary", "broken");
        broken.setWrapText(true);
        broken.managedProperty().bind(broken.visibleProperty());
        getChildren().addAll(row("loop.you", playSaid, gap(), delete), said, answers, answer, broken, clock);
    }

    private static Node row(String who, Node... buttons) {
        Label name = new Label(Texts.text(who));
        name.getStyleClass().addAll("secondary", "muted");
        HBox row = new HBox(name);
        row.getChildren().addAll(buttons);
        row.getStyleClass().add("turn-row");
        return row;
    }

    private static Node gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button button(String id, Feather icon, String words, Consumer<Turn> deed) {
        Button button = new Button("", Icons.small(icon));
        button.setId(id);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(words));
        button.setTooltip(new Tooltip(Texts.text(words)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            home.run();
            turn.ifPresent(deed);
        });
        return button;
    }

    private void delete(Turn now) {
        loop.rearrange(book -> book.delete(List.of(now)));
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
    void show(Turn now, Optional<Map.Entry<Stage, Duration>> working) {
        turn = Optional.of(now);
        fill(said, now.words(), working, Stage.LISTEN);
        if (!now.answer().equals(shown)) {
            shown = now.answer();
            plain = PlainWords.of(shown, "");
        }
        fill(answer, plain, working, Stage.ANSWER);
        answers.setVisible(!now.words().isEmpty());
        playSaid.setVisible(now.said().isPresent() && loop.play().devices().plays());
        playAnswer.setVisible(!now.clips().isEmpty() && loop.play().devices().plays());
        Optional<TalkTurn.Break> end = now.facts().broken();
        broken.setVisible(end.flatMap(TalkTurn.Break::why).isPresent());
        broken.setText(end.flatMap(stop -> stop.why().map(why -> LoopText.failed(stop.stage(), why)))
                .orElse(""));
        clock.show(now.facts(), working);
    }

    private static void fill(Label label, String words, Optional<Map.Entry<Stage, Duration>> working, Stage stage) {
        boolean waits =
                words.isBlank() && working.filter(now -> now.getKey() == stage).isPresent();
        String waiting = Texts.text(stage == Stage.LISTEN ? "loop.unheard.yet" : "loop.unanswered.yet");
        label.setText(waits ? waiting + "…" : words.isBlank() ? "–" : Wrapping.safe(words));
    }
}
