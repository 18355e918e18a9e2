package dev.ganglion.ui.task;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.ui.kit.Background;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// What every page of a task works with.
///
/// @param catalogue the one in force, which may be another at each call
/// @param schemas where the live schemas of models are read, such as from the connection in use; empty
///     while nobody says
/// @param files where results are saved, and read from
public record TaskServices(
        Background background,
        TaskCalls calls,
        Supplier<Catalogue> catalogue,
        ObservableValue<Optional<LiveSchemas.Source>> schemas,
        Settings settings,
        ChosenFiles files,
        Clock clock) {
    /// With the schemas alone that came with the program.
    public TaskServices(
            Background background,
            TaskCalls calls,
            Supplier<Catalogue> catalogue,
            Settings settings,
            ChosenFiles files,
            Clock clock) {
        this(background, calls, catalogue, new SimpleObjectProperty<>(Optional.empty()), settings, files, clock);
    }
}
