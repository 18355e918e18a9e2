package dev.ganglion.task.speech.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Sine;
import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.task.Paid;
import dev.ganglion.task.speech.PcmSource;
import dev.ganglion.task.speech.Tones;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.task.speech.Turns;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.workersai.speech.TurnEvent;
import dev.ganglion.workersai.speech.TurnEvent.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A model that listens live, with the sandbox at the other end of a real WebSocket.
class LiveModelEarTest {
    private static final Model FLUX =
            Catalogue.bundled().find("@cf/deepgram/flux").orElseThrow();
    /// Two tones of two seconds, with pauses of 1.5 seconds between and around them.
    private static final Duration LENGTH = Duration.ofMillis(8_500);

    @TempDir
    private Path folder;

    private final List<TurnEvent> told = new ArrayList<>();
    private final Turns turns = new Turns();

    private TaskDesk desk(Fault... faults) throws Exception {
        return TaskDesk.of(folder, SandboxOptions.defaults().withFaults(faults));
    }

    private PcmSource twoTurns() throws Exception {
        return FileSound.open(Recording.of(Tones.wav(folder.resolve("said.wav"), 2, 2, 1.5)), LENGTH);
    }

    private void hear(TurnEvent event) {
        told.add(event);
        turns.take(event);
    }

    private Paid<List<Turn>> listen(TaskDesk desk, PcmSource sound) throws Exception {
        try (sound) {
            return new LiveModelEar(desk.calls(), FLUX, Map.of("eot_threshold", 0.6))
                    .listen(sound, this::hear, _ -> {});
        }
    }

    private Failure fails(TaskDesk desk) {
        return catchThrowableOfType(WorkersAiException.class, () -> listen(desk, twoTurns()))
                .failure();
    }

    @Test
    void tellsTheTurnsOfAFileAndBooksItsMinutes() throws Exception {
        try (TaskDesk desk = desk()) {
            Paid<List<Turn>> paid = listen(desk, twoTurns());

            assertThat(paid.value())
                    .hasSize(2)
                    .allSatisfy(turn -> assertThat(turn.text()).isNotEmpty());
            assertThat(paid.value().getFirst().from()).isBetween(Duration.ofMillis(1_300), Duration.ofMillis(1_700));
            assertThat(paid.value().getLast().from()).isBetween(Duration.ofMillis(4_800), Duration.ofMillis(5_200));
            assertThat(turns.all()).isEqualTo(paid.value());
            assertThat(told).extracting(TurnEvent::kind).contains(Kind.START, Kind.UPDATE, Kind.END);
            assertThat(paid.neurons().orElseThrow()).isBetween(Neurons.of("99.16"), Neurons.of("99.17"));
            assertThat(desk.booked()).singleElement().satisfies(entry -> {
                assertThat(entry.state()).isEqualTo(State.COMPUTED);
                assertThat(entry.neurons()).isEqualTo(paid.neurons());
            });
            assertThat(turns.script().passages())
                    .hasSize(2)
                    .extracting(Passage::confidence)
                    .allSatisfy(sure -> assertThat(sure.orElse(0)).isBetween(0.9, 1.0));
        }
    }

    @Test
    void hearsAMicrophoneUntilItStopsOrItsTimeIsUp() throws Exception {
        try (TaskDesk desk = desk()) {
            var microphone = new MicrophoneSound(Duration.ofSeconds(2));
            Thread recorder = Thread.ofVirtual().start(() -> record(microphone));

            Paid<List<Turn>> paid = listen(desk, microphone);
            recorder.join();

            assertThat(paid.value()).hasSize(1);
            assertThat(paid.neurons().orElseThrow()).isBetween(Neurons.of("23.33"), Neurons.of("23.34"));
        }
    }

    private static void record(MicrophoneSound microphone) {
        try {
            for (int block = 0; block < 100; block++) {
                microphone.take(Sine.bytes(Sine.of(PcmFormat.SPEECH, 220, 0.5, 0.05)));
            }
            microphone.end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void costsWhatWasSentWhenItIsCancelled() throws Exception {
        try (TaskDesk desk = desk()) {
            var begun = new CountDownLatch(1);
            var microphone = new MicrophoneSound(Duration.ofMinutes(10));
            for (int block = 0; block < 60; block++) {
                microphone.take(Sine.bytes(Sine.of(PcmFormat.SPEECH, 220, 0.5, 0.05)));
            }
            Thread listener = Thread.ofVirtual().start(() -> {
                assertThatThrownBy(() -> new LiveModelEar(desk.calls(), FLUX, Map.of())
                                .listen(microphone, event -> began(event, begun), _ -> {}))
                        .isInstanceOf(InterruptedException.class);
            });
            assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

            long before = System.nanoTime();
            listener.interrupt();
            listener.join();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMillis(500));
            assertThat(desk.booked()).singleElement().satisfies(entry -> {
                assertThat(entry.state()).isEqualTo(State.COMPUTED);
                assertThat(entry.neurons().orElseThrow()).isBetween(Neurons.of("23"), Neurons.of("35"));
            });
        }
    }

    /// Two of the three seconds that were recorded have been heard.
    private static void began(TurnEvent event, CountDownLatch begun) {
        if (event.to().compareTo(Duration.ofSeconds(2)) >= 0) {
            begun.countDown();
        }
    }

    @Test
    void keepsWhatWasToldWhenTheConnectionIsCut() throws Exception {
        try (TaskDesk desk = desk(Fault.parse("cut-after:12"))) {
            Failure failure = fails(desk);

            assertThat(failure).isInstanceOf(Failure.Cut.class);
            assertThat(turns.all()).hasSize(1);
            assertThat(desk.booked()).singleElement().satisfies(entry -> {
                assertThat(entry.failure()).contains("cut");
                assertThat(entry.neurons().orElseThrow().amount()).isPositive();
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reset-after:3, cut",
        "close-after:3, server",
        "error-after:3, busy",
        "garbage-after:3, malformed",
        "huge-line:300, malformed",
        "status:401, unauthorised",
        "status:403, forbidden",
        "busy:9, busy",
    })
    void saysWhatWentWrong(String fault, String kind) throws Exception {
        Failure failure;
        int tries = 0;
        do {
            told.clear();
            try (TaskDesk desk = desk(Fault.parse(fault))) {
                failure = fails(desk);
                assertThat(desk.booked())
                        .singleElement()
                        .extracting(Entry::state)
                        .isEqualTo(told.isEmpty() && !fault.contains("after") ? State.REFUNDED : State.COMPUTED);
            }
            // Where the end of a connection meets what is being written, the JDK loses what came before it.
        } while (failure instanceof Failure.Cut && !kind.equals("cut") && ++tries < 5);
        assertThat(failure.kind()).isEqualTo(kind);
    }

    @Test
    void putsMessagesTogetherThatComeInPieces() throws Exception {
        try (TaskDesk desk = desk(Fault.parse("dribble"))) {
            assertThat(listen(desk, twoTurns()).value()).hasSize(2);
        }
    }

    @Test
    void sendsNothingThatABudgetDoesNotAllow() throws Exception {
        try (TaskDesk desk = desk()) {
            desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("50")));

            assertThatThrownBy(() -> listen(desk, twoTurns())).isInstanceOf(OverBudget.class);
            assertThat(told).isEmpty();
            Duration affordable = new LiveModelEar(desk.calls(), FLUX, Map.of()).affordable(LENGTH);
            assertThat(affordable).isEqualTo(Duration.ofSeconds(4));
            assertThat(listen(desk, new Shortened(twoTurns(), affordable)).neurons())
                    .hasValueSatisfying(cost -> assertThat(cost).isLessThan(Neurons.of("50")));
        }
    }

    /// The beginning of a sound.
    private record Shortened(PcmSource all, Duration most) implements PcmSource {
        @Override
        public Optional<byte[]> next() throws AudioException, InterruptedException {
            return all.next();
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
