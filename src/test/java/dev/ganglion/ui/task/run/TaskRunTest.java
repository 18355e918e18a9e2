package dev.ganglion.ui.task.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.StorageException;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.TaskServices;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskRunTest {
    private static final Instant BEGIN = Instant.parse("2026-11-29T12:00:00Z");

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);
    private final Held held = new Held();
    private TaskDesk desk;
    private TaskRun run;

    /// Keeps work instead of doing it.
    private static final class Held implements Background {
        private final List<String> cancelled = new ArrayList<>();
        private Runnable done = () -> {};
        private int started;

        @Override
        public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable whenDone, Consumer<Exception> failed) {
            started++;
            String name = "job " + started;
            done = whenDone;
            return () -> cancelled.add(name);
        }
    }

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
        run = new TaskRun(services(held));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private TaskServices services(Background background) {
        TaskServices usual = desk.services(background);
        Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
        return new TaskServices(background, usual.calls(), usual.catalogue(), usual.settings(), usual.files(), clock);
    }

    @Test
    void saysNothingOfWhatIsQuickAndHowLongTheRestHasTaken() {
        run.start(_ -> {}, _ -> {}, () -> {});
        now.set(BEGIN.plusMillis(299));
        run.tick();
        assertThat(run.progress().get()).isEmpty();

        now.set(BEGIN.plus(Duration.ofMillis(1_200)));
        run.tick();

        assertThat(run.progress().get()).isEqualTo("Waiting for the answer  ·  1.2 s");
        held.done.run();
        assertThat(run.progress().get()).isEmpty();
        assertThat(run.running().get()).isFalse();
    }

    @Test
    void whatIsStartedGivesUpWhatRuns() {
        run.start(_ -> {}, _ -> {}, () -> {});

        run.start(_ -> {}, _ -> {}, () -> {});

        assertThat(held.cancelled).containsExactly("job 1");
        assertThat(run.running().get()).isTrue();
    }

    @Test
    void cancellingEndsItWithoutTrouble() {
        run.start(_ -> {}, _ -> {}, () -> {});

        run.cancel();

        assertThat(held.cancelled).containsExactly("job 1");
        assertThat(run.running().get()).isFalse();
        assertThat(run.trouble().get()).isEmpty();
        assertThat(run.cancelled().get()).isTrue();

        run.start(_ -> {}, _ -> {}, () -> {});
        assertThat(run.cancelled().get()).isFalse();
    }

    @Test
    void aFailureIsToldUntilTheNextTry() {
        TaskRun quick = new TaskRun(services(new InlineBackground()));
        quick.start(
                _ -> {
                    throw new StorageException("full", new IOException("full"));
                },
                _ -> {},
                () -> {});
        assertThat(quick.trouble().get()).isPresent();
        assertThat(quick.running().get()).isFalse();

        quick.start(_ -> {}, _ -> {}, () -> {});

        assertThat(quick.trouble().get()).isEmpty();
    }
}
