package dev.ganglion.ui.speech.turn;

import dev.ganglion.task.speech.TurnEar;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.sound.PlayState;
import dev.ganglion.ui.speech.transcribe.wave.WaveView;
import dev.ganglion.ui.speech.transcribe.wave.WaveView.Follow;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The recording as one sees it. A press sets the moment in question, arrows move it. UI thread only.
final class TurnWave extends StackPane {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration STRIDE = Duration.ofSeconds(1);

    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    private final TurnViewModel turn;
    private final WaveView wave;
    private final TurnMarks marks;

    TurnWave(TurnViewModel turn) {
        this.turn = turn;
        ClipViewModel clip = turn.clip();
        wave = new WaveView(clip::cutAt);
        wave.setId("turn-wave");
        wave.setAccessibleText(Texts.text("turn.wave"));
        marks = new TurnMarks(wave.lens());
        getStyleClass().add("turn-wave");
        getChildren().addAll(wave, marks);
        addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        clip.wave().subscribe(wave::show);
        clip.wave().subscribe(_ -> send());
        clip.cut().subscribe(_ -> send());
        clip.play().position().subscribe(at -> wave.play(at.toNanos() / 1e9, Follow.OFF));
        clip.play().state().subscribe(now -> pseudoClassStateChanged(PLAYING, now == PlayState.PLAYING));
        clip.sounding().subscribe(_ -> mark());
        turn.answers().addListener((ListChangeListener<Answer>) _ -> mark());
    }

    private void send() {
        ClipViewModel clip = turn.clip();
        marks.sent(TurnEar.start(clip.moment()), clip.cut().get());
    }

    private void mark() {
        Optional<Sounding> front = turn.clip().sounding().get();
        List<Answer> of = turn.answers().stream()
                .filter(answer -> front.equals(Optional.of(answer.of())))
                .toList();
        marks.show(of);
    }

    private void steer(KeyEvent key) {
        ClipViewModel clip = turn.clip();
        Duration by = key.isShiftDown() ? STRIDE : STEP;
        switch (key.getCode()) {
            case LEFT -> clip.move(by.negated());
            case RIGHT -> clip.move(by);
            case HOME -> clip.cutAt(0);
            case END -> clip.whole();
            case SPACE -> clip.hear();
            default -> {
                return;
            }
        }
        key.consume();
    }

    /// Puts the focus where the moment is set.
    void focus() {
        wave.requestFocus();
    }
}
