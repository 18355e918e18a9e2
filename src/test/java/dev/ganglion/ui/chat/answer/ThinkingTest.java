package dev.ganglion.ui.chat.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.workersai.ChatEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// How long a model was waited for and thought, as it stands in the receipt.
class ThinkingTest {
    private final AtomicLong millis = new AtomicLong();
    private final Recorder recorder = recorder();

    private Recorder recorder() {
        return new Recorder("r", "@cf/a/b", Instant.EPOCH, () -> millis.get() * 1_000_000);
    }

    private void at(long time, ChatEvent event) {
        millis.set(time);
        recorder.add(event);
    }

    @Test
    void countsTheFirstTokenFromSending() {
        millis.set(2_000);
        recorder.sent(millis.get() * 1_000_000);
        at(2_300, new ChatEvent.Text("Yes"));
        at(2_900, new ChatEvent.Text("."));

        assertThat(stopped(recorder).receipt().firstToken()).contains(Duration.ofMillis(300));
        assertThat(stopped(recorder).receipt().total()).isEqualTo(Duration.ofMillis(900));
    }

    @Test
    void lastsNoLongerThanItsLastPiece() {
        at(800, new ChatEvent.Text("{}"));
        at(807, new ChatEvent.Used(new Usage(9, 0, 22, Optional.empty())));
        at(808, new ChatEvent.Finish("stop"));

        assertThat(stopped(recorder).receipt().total()).isEqualTo(Duration.ofMillis(800));
    }

    private Optional<Duration> thinking() {
        return stopped(recorder).receipt().thinking();
    }

    private static Turn.Reply stopped(Recorder recorder) {
        return recorder.reply(new Outcome.Stopped(), Optional.empty());
    }

    @Test
    void countsFromTheFirstThoughtToTheAnswer() {
        at(300, new ChatEvent.Reasoning("so"));
        at(900, new ChatEvent.Reasoning("…"));
        at(1_000, new ChatEvent.Text("Yes"));
        at(5_000, new ChatEvent.Text("."));

        assertThat(thinking()).contains(Duration.ofMillis(700));
    }

    @Test
    void countsAgainWhereItThinksAgain() {
        at(100, new ChatEvent.Reasoning("so"));
        at(200, new ChatEvent.Text("Yes"));
        at(500, new ChatEvent.Reasoning("but"));
        at(700, new ChatEvent.Text("No"));

        assertThat(thinking()).contains(Duration.ofMillis(300));
    }

    @Test
    void countsToTheLastThoughtWhereNothingFollows() {
        at(100, new ChatEvent.Reasoning("so"));
        at(15_500, new ChatEvent.Reasoning("…"));

        assertThat(thinking()).contains(Duration.ofMillis(15_400));
    }

    @Test
    void saysNothingWhereNothingWasThought() {
        at(100, new ChatEvent.Reasoning(""));
        at(200, new ChatEvent.Text("Yes"));

        assertThat(thinking()).isEmpty();
    }

    @Test
    void keepsWhatWasThoughtBeforeAnAnswerGoesOn() {
        at(100, new ChatEvent.Reasoning("so"));
        at(400, new ChatEvent.Text("Yes"));

        Recorder more = Recorder.continuing(stopped(recorder), () -> millis.get() * 1_000_000);
        more.add(new ChatEvent.Text(" and"));

        assertThat(stopped(more).receipt().thinking()).contains(Duration.ofMillis(300));
    }
}
