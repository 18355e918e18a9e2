package dev.ganglion.task.speak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.estimate.Forecasts;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingAloudTest {
    private static final Model AURA = model("@cf/deepgram/aura-2-en");
    private static final Model MELO = model("@cf/myshell-ai/melotts");
    private static final String LONG = "A sentence of some forty letters or so. ".repeat(100);

    @TempDir
    private Path folder;

    private TaskDesk desk;
    private ReadingAloud aloud;

    @BeforeEach
    void begin() throws Exception {
        desk = TaskDesk.of(folder);
        aloud = new ReadingAloud(desk.calls());
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private static Model model(String id) {
        return Catalogue.bundled().find(id).orElseThrow();
    }

    private static List<Integer> all(Script script) {
        return IntStream.range(0, script.passages().size()).boxed().toList();
    }

    @Test
    void speaksEveryPassageAndBooksEach() throws Exception {
        Script script = Script.of(MELO, LONG, Map.of());
        var said = new ArrayList<Said>();

        aloud.read(script, all(script), said::add);

        assertThat(said).extracting(Said::place).containsExactlyInAnyOrderElementsOf(all(script));
        assertThat(desk.booked()).hasSize(script.passages().size());
    }

    static Stream<Model> speakers() {
        return Catalogue.bundled().search("", Optional.of(Task.TEXT_TO_SPEECH)).stream()
                .filter(Model::active);
    }

    @ParameterizedTest
    @MethodSource("speakers")
    void hearsWhatEachModelSpeaks(Model model) throws Exception {
        Script script = Script.of(model, "Good morning.", Map.of());
        var said = new ArrayList<Said>();

        aloud.read(script, all(script), said::add);

        Recording recording = Recording.of(said.getFirst().paid().value());
        try (var samples = Decoders.open(recording)) {
            assertThat(samples.read(new short[4_096])).isPositive();
        }
    }

    @Test
    void stopsAtARefusalAndKeepsWhatWasPaid() {
        Script good = Script.of(AURA, LONG, Map.of());
        Script bad = new Script(AURA, good.passages(), Map.of("sample_rate", 1, "encoding", "linear16"));
        var said = new ArrayList<Said>();

        assertThatThrownBy(() -> aloud.read(bad, all(bad), said::add))
                .isInstanceOfSatisfying(
                        WorkersAiException.class,
                        failed -> assertThat(failed.failure()).isInstanceOf(Failure.InvalidInput.class));

        assertThat(said).isEmpty();
        assertThat(desk.booked()).hasSizeLessThanOrEqualTo(ReadingAloud.IN_FLIGHT);
    }

    @Test
    void aFullDiskIsToldAsSuch() {
        StorageException full = new StorageException("The disk is full", null);
        TaskCalls calls = new TaskCalls(
                () -> {
                    throw full;
                },
                desk.ledger,
                new Forecasts(new Estimates(desk.settings)),
                () -> {});
        Script script = Script.of(MELO, LONG, Map.of());

        assertThatThrownBy(() -> new ReadingAloud(calls).read(script, all(script), _ -> {}))
                .isSameAs(full);
    }

    @Test
    void endsAtOnceWhenItIsInterrupted() throws Exception {
        Script script = Script.of(MELO, LONG, Map.of());
        var ended = new AtomicReference<Exception>();
        var first = new CountDownLatch(1);
        Thread reading = Thread.ofVirtual().start(() -> {
            try {
                aloud.read(script, all(script), _ -> {
                    first.countDown();
                    Thread.currentThread().interrupt();
                });
            } catch (Exception stopped) {
                ended.set(stopped);
            }
        });

        first.await();
        reading.join();

        assertThat(ended.get()).isInstanceOf(InterruptedException.class);
        assertThat(desk.booked()).hasSizeLessThan(script.passages().size());
    }
}
