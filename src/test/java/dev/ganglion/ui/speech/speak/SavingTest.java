package dev.ganglion.ui.speech.speak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.storage.SqliteSpokenClips;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.speech.sound.TestSpeaker;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.TaskServices;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {
    @TempDir
    private Path folder;

    private TaskDesk desk;

    /// A user who takes the name that is suggested.
    private final FileDialogs agreeing = new FileDialogs() {
        @Override
        public Optional<Path> save(Kind kind, String suggested) {
            return Optional.of(folder.resolve(suggested));
        }

        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.empty();
        }

        @Override
        public List<Path> openAll(Kind kind) {
            return List.of();
        }
    };

    @BeforeEach
    void begin() throws Exception {
        desk = TaskDesk.of(folder);
    }

    @AfterEach
    void end() {
        desk.close();
    }

    private Saving spoken(String text, ChosenFiles files) {
        var background = new InlineBackground();
        TaskServices all = desk.services(background);
        var services = new TaskServices(background, all.calls(), all.catalogue(), all.settings(), files, all.clock());
        var speak = new SpeakViewModel(
                new SpeakServices(services, new SqliteSpokenClips(desk.database), TestSpeaker.none(background)));
        speak.text().set(text);
        speak.speak();
        return new Saving(speak, agreeing);
    }

    private List<String> saved() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("desk.db"))
                    .toList();
        }
    }

    @Test
    void savesOneClipAsItCame() throws Exception {
        spoken("Good morning.", new DiskFiles()).save();

        assertThat(saved()).containsExactly("Good morning.mp3");
    }

    @Test
    void joinsSeveralAsOneWav() throws Exception {
        Saving saving = spoken("A sentence of some forty letters or so. ".repeat(50), new DiskFiles());

        saving.save();

        assertThat(saved()).singleElement().satisfies(name -> assertThat(name).endsWith(".wav"));
        try (PcmStream whole = Decoders.open(Recording.of(folder.resolve(saved().getFirst())))) {
            assertThat(whole.frames().orElseThrow())
                    .isGreaterThan(60L * whole.format().rate());
        }
        assertThat(saving.said().get()).contains(".wav");
    }

    @Test
    void leavesNothingWhereTheDiskIsFullAndSaysSo() throws Exception {
        ChosenFiles full = new ChosenFiles() {
            private final DiskFiles disk = new DiskFiles();

            @Override
            public void write(Path file, Writing writing) {
                disk.write(file, out -> writing.to(new Small(out)));
            }

            @Override
            public <T, F extends Exception> T read(Path file, Reading<T, F> reading) throws F {
                return disk.read(file, reading);
            }
        };
        Saving saving = spoken("A sentence of some forty letters or so. ".repeat(50), full);

        saving.save();

        assertThat(saved()).isEmpty();
        assertThat(saving.said().get()).startsWith("Not saved").contains("No space left");
    }

    /// A disk that takes no more than a kilobyte.
    private static final class Small extends OutputStream {
        private final OutputStream out;
        private int room = 1_000;

        Small(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            if (room-- <= 0) {
                throw new IOException("No space left on device");
            }
            out.write(one);
        }
    }
}
