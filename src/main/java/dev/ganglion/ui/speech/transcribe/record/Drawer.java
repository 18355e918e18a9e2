package dev.ganglion.ui.speech.transcribe.record;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.ChosenFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The folder of recordings. Blocks on the disk; failures are [StorageException].
final class Drawer {
    /// What is written while one records.
    private static final String UNFINISHED = ".samples";

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss", Locale.ROOT);

    private final Path folder;
    private final ChosenFiles files;
    private final Clock clock;

    Drawer(Path folder, ChosenFiles files, Clock clock) {
        this.folder = folder;
        this.files = files;
        this.clock = clock;
    }

    /// Where to write what is recorded from now on, before it is whole.
    Path begin() {
        try {
            Files.createDirectories(folder);
        } catch (IOException full) {
            throw new StorageException("The folder " + folder + " cannot be made.", full);
        }
        String name = "Recording " + NAME.format(LocalDateTime.now(clock));
        Path free = folder.resolve(name + UNFINISHED);
        for (int i = 2; Files.exists(free) || Files.exists(finished(free)); i++) {
            free = folder.resolve(name + " " + i + UNFINISHED);
        }
        return free;
    }

    /// Puts a whole recording in the place of what was written of it.
    Path finish(Path unfinished, Clip clip) {
        Path whole = finished(unfinished);
        files.write(whole, out -> out.write(clip.octets().toArray()));
        drop(unfinished);
        return whole;
    }

    /// Forgets what was written of a recording.
    void drop(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException stays) {
            throw new StorageException("The file " + unfinished + " cannot be deleted.", stays);
        }
    }

    /// What a program that ended in the middle of a recording has left, as recordings.
    List<Path> recover() {
        List<Path> recovered = new ArrayList<>();
        for (Path left : left()) {
            Path whole = finished(left);
            if (empty(left)) {
                drop(left);
                continue;
            }
            files.write(whole, out -> {
                try (InputStream samples = Files.newInputStream(left)) {
                    out.write(Wav.head(PcmFormat.SPEECH, Files.size(left)));
                    samples.transferTo(out);
                }
            });
            drop(left);
            recovered.add(whole);
        }
        return recovered;
    }

    private static boolean empty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException unread) {
            throw new StorageException("The file " + file + " cannot be read.", unread);
        }
    }

    private List<Path> left() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(UNFINISHED)).toList();
        } catch (IOException unread) {
            throw new StorageException("The folder " + folder + " cannot be read.", unread);
        }
    }

    /// Where a whole recording will be of which that is written.
    static Path finished(Path unfinished) {
        String name = unfinished.getFileName().toString();
        return unfinished.resolveSibling(name.substring(0, name.length() - UNFINISHED.length()) + ".wav");
    }
}
