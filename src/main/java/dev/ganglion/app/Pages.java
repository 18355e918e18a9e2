package dev.ganglion.app;

import dev.ganglion.app.meter.Metering;
import dev.ganglion.app.meter.UsageParts;
import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.estimate.Disputes;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteTallies;
import dev.ganglion.storage.file.DiskFiles;
import dev.ganglion.ui.catalogue.CataloguePage;
import dev.ganglion.ui.catalogue.CatalogueServices;
import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.chat.ChatServices;
import dev.ganglion.ui.connection.ConnectionPage;
import dev.ganglion.ui.connection.ConnectionServices;
import dev.ganglion.ui.kit.Navigation;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.usage.UsagePage;
import dev.ganglion.workersai.profile.Access;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

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

    CataloguePage catalogue(ChatPage chat) {
        Navigation navigation = modelId -> {
            chat.choose(modelId);
            shell.show(chat);
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

    /// Who pays for a call over the connection in use.
    Payer payer() {
        Access access = made.connecting().now();
        return new Payer(access.ledgerName(), access.simulated(), Optional.empty());
    }

    private ChatServices.Line line() {
        return new ChatServices.Line(payer(), made.connecting().now().client());
    }
}
