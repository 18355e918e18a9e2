package dev.ganglion.ui.task.run;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.StorageException;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.Trouble;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Keeps results as files of the user's choice. UI thread only.
public final class Keeping {
    private final TaskServices services;
    private final Consumer<Explanation> failed;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// @param failed told why a file was not written
    public Keeping(TaskServices services, Consumer<Explanation> failed) {
        this.services = services;
        this.failed = failed;
    }

    /// Asks where, and writes `text` there, whole or not at all.
    public void ask(FileDialogs dialogs, FileDialogs.Kind kind, String suggested, String text) {
        dialogs.save(kind, suggested).ifPresent(file -> keep(file, text));
    }

    /// Writes `text` to that file, whole or not at all.
    public void keep(Path file, String text) {
        said.set("");
        services.background()
                .<Boolean>start(
                        _ -> write(file, text),
                        _ -> {},
                        () -> said.set(Texts.text("run.saved", name(file))),
                        failure -> failed.accept(
                                Trouble.of(failure, services.clock().instant())));
    }

    private void write(Path file, String text) throws StorageException {
        services.files().write(file, out -> bytes(text, out));
    }

    private static void bytes(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String name(Path file) {
        return Optional.ofNullable(file.getFileName()).map(Path::toString).orElse(file.toString());
    }

    /// There is something else to write by now.
    public void forget() {
        said.set("");
    }

    /// What was written last, in words.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
