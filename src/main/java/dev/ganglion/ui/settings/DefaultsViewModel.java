package dev.ganglion.ui.settings;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.models.DefaultModels;
import dev.ganglion.ui.kit.models.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Which model a page begins with, task by task. UI thread only.
final class DefaultsViewModel {
    private final List<Task> tasks;
    private final BiFunction<String, Task, List<Model>> models;
    private final DefaultModels defaults;
    private final Shelf shelf;

    DefaultsViewModel(SettingsServices services) {
        this.tasks = services.tasks();
        this.models = services.models();
        this.defaults = new DefaultModels(services.settings());
        this.shelf = new Shelf(services.settings());
    }

    List<Task> tasks() {
        return tasks;
    }

    List<Model> search(String query, Task task) {
        return models.apply(query, task);
    }

    /// The models that the user keeps at hand.
    Shelf shelf() {
        return shelf;
    }

    /// The model that is set, if it is still one of the task's.
    Optional<Model> chosen(Task task) {
        return defaults.of(task)
                .flatMap(id -> search("", task).stream()
                        .filter(model -> model.id().equals(id))
                        .findFirst());
    }

    void choose(Task task, Model model) {
        defaults.set(task, model.id());
    }

    /// Back to the model that was used last.
    void clear(Task task) {
        defaults.clear(task);
    }
}
