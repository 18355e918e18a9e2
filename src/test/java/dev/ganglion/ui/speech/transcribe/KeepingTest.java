package dev.ganglion.ui.speech.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
    @TempDir
    private Path folder;

    /// Takes nothing while it is full.
    private static final class FullDisk implements Background {
        private boolean full = true;

        @Override
        public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
            if (full) {
                failed.accept(new StorageException("The disk is full", null));
                return () -> {};
            }
            return new InlineBackground().start(work, each, done, failed);
        }
    }

    private static Kept transcript(String id) {
        return new Kept(
                new Hearing(
                        id,
                        Instant.EPOCH,
                        Path.of("talk.wav"),
                        Duration.ofSeconds(2),
                        "@cf/openai/whisper",
                        Duration.ofSeconds(1),
                        Optional.empty(),
                        false,
                        true),
                new Script(List.of(Passage.of(0, 2, "Words of " + id))));
    }

    @Test
    void whatTheDiskDidNotTakeIsToldUntilItHasTakenAllOfIt() {
        try (Database database = Migrated.open(folder.resolve("kept.db"))) {
            Transcripts transcripts = database.transcripts(Clock.systemUTC());
            FullDisk disk = new FullDisk();
            Keeping keeping = new Keeping(disk, transcripts, Clock.systemUTC(), () -> {});
            keeping.keep(Version.of(transcript("one")));
            keeping.keep(Version.of(transcript("two")));
            assertThat(keeping.trouble().get()).isPresent();

            disk.full = false;
            keeping.retry();

            assertThat(keeping.trouble().get()).isEmpty();
            assertThat(transcripts.find("one")).contains(transcript("one"));
            assertThat(transcripts.find("two")).contains(transcript("two"));
        }
    }
}
