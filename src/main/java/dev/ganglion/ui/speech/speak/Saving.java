package dev.ganglion.ui.speech.speak;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.file.Joined;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.domain.Clip;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Saves what was spoken: one clip as it came, several joined as WAV. UI thread only.
final class Saving {
    private static final int NAME = 40;

    private final SpeakViewModel speak;
    private final FileDialogs dialogs;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    Saving(SpeakViewModel speak, FileDialogs dialogs) {
        this.speak = speak;
        this.dialogs = dialogs;
        speak.delivery().state().subscribe(_ -> said.set(""));
    }

    /// Asks where, and writes there.
    void save() {
        speak.delivery()
                .rendition()
                .get()
                .filter(now -> !now.inOrder().isEmpty())
                .ifPresent(now -> {
                    String ending = ending(now.inOrder());
                    var kind = new FileDialogs.Kind(
                            Texts.text("speak.save.kind", ending.toUpperCase(Locale.ROOT)), "*." + ending);
                    Optional<Path> file = dialogs.save(kind, name(now) + "." + ending);
                    file.ifPresent(path -> write(now.inOrder(), named(path, "." + ending)));
                });
    }

    /// A name that tells what is in the file. Where it had to be changed, nothing is overwritten that
    /// nobody was asked about.
    private static Path named(Path chosen, String ending) {
        String name = chosen.getFileName().toString();
        if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
            return chosen;
        }
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> chosen.resolveSibling(name + (number == 1 ? "" : " " + number) + ending))
                .filter(path -> !Files.exists(path))
                .findFirst()
                .orElseThrow();
    }

    private void write(List<Clip> clips, Path file) {
        said.set(Texts.text("speak.saving", file.getFileName().toString()));
        speak.services()
                .background()
                .<Boolean>start(
                        _ -> speak.services().files().write(file, out -> write(clips, out)),
                        _ -> {},
                        () -> said.set(Texts.text("speak.saved", file.toString())),
                        failure -> said.set(Texts.text("speak.unsaved", String.valueOf(failure.getMessage()))));
    }

    private static void write(List<Clip> clips, OutputStream out) throws IOException {
        if (clips.size() == 1) {
            out.write(clips.getFirst().octets().toArray());
            return;
        }
        try (PcmStream joined = Joined.of(clips.stream().map(Recording::of).toList())) {
            Wav.write(joined, out);
        } catch (AudioException unread) {
            throw new IOException(unread.failure().explanation().inOneLine(), unread);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(stopped);
        }
    }

    private static String ending(List<Clip> clips) {
        if (clips.size() > 1) {
            return "wav";
        }
        String type = clips.getFirst().type().replaceFirst(";.*", "").strip();
        return switch (type) {
            case "audio/mpeg", "audio/mp3" -> "mp3";
            case "audio/flac", "audio/x-flac" -> "flac";
            case "audio/ogg", "audio/opus" -> "ogg";
            case "audio/aac" -> "aac";
            case "audio/mp4" -> "m4a";
            default -> "wav";
        };
    }

    /// The first words of the text.
    private static String name(Rendition now) {
        String text = now.asked().recital().text();
        String words = text.substring(0, Math.min(NAME, text.length()))
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return words.isEmpty() ? "speech" : words;
    }

    /// Where it was saved, or why not.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
