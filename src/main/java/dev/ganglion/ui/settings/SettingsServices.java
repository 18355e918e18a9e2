package dev.ganglion.ui.settings;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.backup.Backups;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Looks;
import dev.ganglion.ui.kit.Shortcut;
import java.nio.file.Path;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the settings page works with.
///
/// @param tasks for which a page takes a default model
/// @param models the active ones of a task that match a query, best first; quick
/// @param folders opens a folder in the system's file browser
/// @param keys of every page, under its title
public record SettingsServices(
        Background background,
        Settings settings,
        Looks looks,
        Backups backups,
        List<Task> tasks,
        BiFunction<String, Task, List<Model>> models,
        Consumer<Path> folders,
        Supplier<SequencedMap<String, List<Shortcut>>> keys) {}
