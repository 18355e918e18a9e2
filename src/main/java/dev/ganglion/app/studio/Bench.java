package dev.ganglion.app.studio;

import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.workersai.account.CloudflareAccount;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;

/// What the pages of tasks are made from.
///
/// @param schemas where the services say that live schemas are read
/// @param account the one of the connection in use, which may be another at each call
public record Bench(
        TaskServices services,
        ObjectProperty<Optional<LiveSchemas.Source>> schemas,
        Stores stores,
        ShellViewModel shell,
        Supplier<CloudflareAccount> account,
        Exits exits) {}
