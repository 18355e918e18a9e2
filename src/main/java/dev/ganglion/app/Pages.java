package dev.ganglion.app;

import dev.ganglion.app.meter.Metering;
import dev.ganglion.app.meter.UsageParts;
import dev.ganglion.app.studio.Bench;
import dev.ganglion.app.studio.Exits;
import dev.ganglion.app.studio.Stores;
import dev.ganglion.app.studio.Studio;
import dev.ganglion.catalogue.Parameters;
import dev.ganglion.catalogue.schema.LiveSchemas;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.estimate.Disputes;
import dev.ganglion.ledger.estimate.Forecasts;
import dev.ganglion.storage.FileBackups;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteTallies;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.task.Line;
import dev.ganglion.task.TaskCalls;
import dev.ganglion.ui.catalogue.CataloguePage;
import dev.ganglion.ui.catalogue.CatalogueServices;
import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.chat.ChatServices;
import dev.ganglion.ui.connection.ConnectionPage;
import dev.ganglion.ui.connection.ConnectionServices;
import dev.ganglion.ui.kit.Navigation;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.settings.SettingsPage;
import dev.ganglion.ui.settings.SettingsServices;
import dev.ganglion.ui.shell.ShellView;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.usage.UsagePage;
import dev.ganglion.workersai.profile.Access;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Makes the pages that work with the services. UI thread only.
///
/// @param browser opens web pages
record Pages(Assembly made, Metering metering, ShellViewModel shell, Settings settings, Consumer<URI> browser) {
    ChatPage chat() {
        ChatServices services = new ChatServices(
                metering.background(),
                this::line,
                made.ledger(),
                made.chats().kept(),
                new DiskFiles(),
                settings,
                metering.clock(),
                metering::refresh);
        return new ChatPage(services, () -> made.catalogues().now().catalogue(), browser);
    }

    CataloguePage catalogue(ChatPage chat, Studio studio) {
        Navigation navigation = model -> {
            if (!studio.use(model)) {
                chat.choose(model.id());
                shell.show(chat);
            }
        };
        var disputes =
                new Disputes(new SqliteTallies(made.database()), new SqliteEntries(made.database()), metering.clock());
        return new CataloguePage(
                new CatalogueServices(
                        made.catalogue(), Parameters::bundled, metering.background(), settings, disputes::recent),
                navigation,
                browser);
    }

    ConnectionPage connections() {
        AtomicReference<ConnectionPage> page = new AtomicReference<>();
        page.set(new ConnectionPage(new ConnectionServices(
                metering.background(),
                made.connecting(),
                settings,
                metering.clock(),
                browser,
                () -> shell.show(page.get()))));
        return page.get();
    }

    UsageParts usageParts() {
        return new UsageParts(metering, made.ledger(), made.connecting(), made.connecting()::ledgerName);
    }

    UsagePage usage(ChatPage chat, UsageParts parts) {
        return new Usage(made, metering.budgets(), shell, chat)
                .page(metering.background(), metering.clock(), parts.sections());
    }

    SettingsPage settings(Place place, Consumer<Path> folders) {
        return new SettingsPage(new SettingsServices(
                metering.background(),
                settings,
                shell,
                new FileBackups(place.folders(), settings, Version.current(), metering.clock()),
                List.of(Task.TEXT_GENERATION),
                (query, task) -> made.catalogues().now().catalogue().search(query, Optional.of(task)).stream()
                        .filter(Model::chats)
                        .toList(),
                folders,
                this::keys));
    }

    private SequencedMap<String, List<Shortcut>> keys() {
        SequencedMap<String, List<Shortcut>> keys = new LinkedHashMap<>();
        keys.put(
                Texts.text("keys.everywhere"), ShellView.shortcuts(shell.pages().size()));
        shell.pages().forEach(page -> keys.put(page.title(), page.shortcuts()));
        return keys;
    }

    /// Who pays for a call over the connection in use.
    Payer payer() {
        Access access = made.connecting().now();
        return new Payer(access.ledgerName(), access.simulated(), Optional.empty());
    }

    /// What the pages of tasks are made from.
    Bench bench(Place place, ChatPage chat, Consumer<Path> folders) {
        TaskCalls calls = new TaskCalls(
                () -> new Line(payer(), made.connecting().now().client()),
                made.ledger(),
                new Forecasts(new Estimates(settings)),
                () -> metering.background().<Boolean>start(_ -> {}, _ -> {}, metering::refresh, _ -> {}));
        metering.onReading(reading -> calls.keep(reading.standings()));
        ObjectProperty<Optional<LiveSchemas.Source>> schemas = new SimpleObjectProperty<>(Optional.empty());
        var services = new TaskServices(
                metering.background(),
                calls,
                () -> made.catalogues().now().catalogue(),
                schemas,
                settings,
                new DiskFiles(),
                metering.clock());
        Exits exits = new Exits(browser, folders, file -> {
            chat.attach(file);
            shell.show(chat);
        });
        return new Bench(
                services,
                schemas,
                new Stores(made.database(), place.folders(), made.chats().attachments()),
                shell,
                () -> made.connecting().now().account(),
                exits);
    }

    private ChatServices.Line line() {
        return new ChatServices.Line(payer(), made.connecting().now().client());
    }
}
