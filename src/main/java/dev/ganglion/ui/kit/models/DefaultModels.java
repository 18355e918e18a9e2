package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.Task;
import java.util.Optional;

/// The models that new work of a task begins with, as the user has set them; where none is set, a page goes on with the
/// one that it used last.
public final class DefaultModels {
    private static final String KEY = "default.model.";

    private final Settings settings;

    public DefaultModels(Settings settings) {
        this.settings = settings;
    }

    /// The id of the model.
    public Optional<String> of(Task task) {
        return settings.value(KEY + task.name());
    }

    public void set(Task task, String model) {
        settings.put(KEY + task.name(), model);
    }

    public void clear(Task task) {
        settings.remove(KEY + task.name());
    }
}
