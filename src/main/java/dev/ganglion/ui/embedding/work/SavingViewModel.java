package dev.ganglion.ui.embedding.work;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.TaskServices;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Writes results into files behind the window. UI thread only.
public final class SavingViewModel {
    private final TaskServices services;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    public SavingViewModel(TaskServices services) {
        this.services = services;
    }

    /// Writes a file, which is there only once it is whole.
    public void save(Path file, ChosenFiles.Writing writing) {
        said.set(Texts.text("embedding.saving"));
        services.background()
                .<Boolean>start(
                        _ -> services.files().write(file, writing),
                        _ -> {},
                        () -> said.set(Texts.text("embedding.saved", String.valueOf(file.getFileName()))),
                        failure -> said.set(Texts.text(
                                "embedding.saved.not",
                                failure instanceof StorageException store
                                        ? String.valueOf(store.getMessage())
                                        : failure.toString())));
    }

    /// What became of the last file.
    public ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }

    public void forget() {
        said.set("");
    }
}
