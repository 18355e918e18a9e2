package dev.ganglion.app;

import dev.ganglion.app.meter.Metering;
import dev.ganglion.app.meter.UsageParts;
import dev.ganglion.app.studio.Studio;
import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.live.Catalogues;
import dev.ganglion.catalogue.live.LiveModels;
import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.listing.Listings;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.net.Exchanges;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.FileListings;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.ui.catalogue.CataloguePage;
import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.connection.ConnectionPage;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.settings.SettingsPage;
import dev.ganglion.ui.shell.ShellView;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.usage.UsagePage;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.profile.Profiles;
import dev.ganglion.workersai.rest.Rehearsal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes every object of the window by hand: first what the first frame needs, then, off the UI thread, what needs
/// the disk or a socket, then the pages. UI thread only, but for what it says.
final class Wiring {
    private final Place place;
    private final Settings settings;
    private final Background background;
    private final Consumer<URI> browser;
    private final Consumer<Path> folders;
    private final Clock clock = Clock.systemUTC();
    private final EmbeddedSandbox sandbox;
    private final Exchanges exchanges = new Exchanges();
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), clock, exchanges);
    private final Transport single = new Transport(Limits.DEFAULT, Retry.never(), clock, exchanges);
    private final ShellViewModel shell;
    private final Metering metering;
    private volatile @Nullable Assembly assembly;
    private volatile @Nullable ChatPage chat;
    private @Nullable UsageParts usageParts;
    private @Nullable Studio studio;
    private @Nullable LiveFeeds feeds;
    private Background.Job indexing = () -> {};
    private @Nullable ShellView view;
    private @Nullable ConnectionPage connections;

    /// @param browser opens web pages
    /// @param folders opens folders
    Wiring(Place place, Background background, Consumer<URI> browser, Consumer<Path> folders) {
        this.browser = browser;
        this.folders = folders;
        this.place = place;
        this.settings = place.settings();
        this.background = background;
        this.sandbox = new EmbeddedSandbox(place.sandbox());
        this.shell = new ShellViewModel(settings);
        this.metering = new Metering(background, clock, settings, exchanges);
    }

    ShellViewModel shell() {
        return shell;
    }

    /// The services once they are there. Any thread.
    @Nullable
    Assembly assembly() {
        return assembly;
    }

    /// What every client of the window sends and gets. Any thread.
    Exchanges exchanges() {
        return exchanges;
    }

    /// The window's content.
    ShellView view() {
        view = new ShellView(shell, metering.strip());
        return view;
    }

    /// Opens the disk and the connection behind the first frame, then shows the pages, then makes everything kept
    /// searchable.
    ///
    /// @param ready runs once the pages are shown
    void assemble(Runnable ready, Consumer<Exception> failed) {
        background.<Assembly>start(
                yield -> yield.accept(open()),
                made -> show(made.getLast()),
                () -> {
                    index();
                    ready.run();
                },
                failed);
    }

    /// Blocks on the disk.
    private Assembly open() throws Exception {
        Profiles profiles = new Profiles(settings);
        Switchboard.foresee(profiles, place.homes());
        Catalogue catalogue = Catalogue.bundled();
        Forms.load();
        Database database = Database.open(place.folders().database());
        Ledger ledger = new Ledger(new SqliteEntries(database), clock, metering.budgets()::of);
        ledger.recover();
        ChatStore chats = ChatStore.of(database, clock);
        Listings listings = new FileListings(place.folders().catalogues());
        LiveModels live = new LiveModels(catalogue, listings, clock);
        Catalogues catalogues = new Catalogues(live.bundled());
        return new Assembly(
                catalogue, catalogues, live, listings, database, chats, ledger, connect(profiles, catalogues));
    }

    private Switchboard connect(Profiles profiles, Catalogues catalogues) throws InterruptedException {
        RequestLimits limits =
                new RequestLimits(id -> catalogues.now().catalogue().find(id));
        Reaching reaching = new Reaching(sandbox, transport, single, clock, limits);
        Optional<Connection> environment = Connection.fromEnvironment(place.environment());
        return Switchboard.open(profiles, place.homes(), reaching, environment);
    }

    private void show(Assembly made) {
        assembly = made;
        Catalogues catalogues = made.catalogues();
        Pages pages = new Pages(made, metering, shell, settings, browser);
        ChatPage chatPage = pages.chat();
        Studio tasks = new Studio(pages.bench(place, chatPage, folders));
        chatPage.onSpeak(tasks::speak);
        studio = tasks;
        CataloguePage cataloguePage = pages.catalogue(chatPage, tasks);
        ConnectionPage connectionPage = pages.connections();
        UsageParts parts = pages.usageParts();
        UsagePage usagePage = pages.usage(chatPage, parts);
        SettingsPage settingsPage = pages.settings(place, folders);
        chat = chatPage;
        usageParts = parts;
        connections = connectionPage;
        chatPage.welcome(connectionPage.welcome());
        new FirstNotices(place, shell, folders).tell(made.database(), background);
        shell.offer(tasks.between(List.of(chatPage, cataloguePage), List.of(usagePage, connectionPage, settingsPage)));
        shell.onKeys(() -> {
            shell.show(settingsPage);
            settingsPage.showKeys();
        });
        catalogues.onChange(standing -> {
            chatPage.catalogueChanged();
            cataloguePage.show(standing);
            tasks.catalogueChanged();
        });
        metering.begin(made.ledger(), pages::payer);
        metering.warn(settings, shell);
        metering.onReading(reading -> chatPage.keep(reading.standings()));
        metering.onReading(_ -> usagePage.refresh());
        chatPage.onBudgets(() -> {
            shell.show(usagePage);
            usagePage.show("budgets");
        });
        new Switching(background, shell, metering.strip(), made.connecting()).begin(connectionPage, chatPage);
        feeds = LiveFeeds.begin(made, background, List.of(chatPage::readSchemas, tasks::readSchemas), shell);
    }

    private void index() {
        Assembly made = assembly;
        if (made != null) {
            indexing = made.chats().catchUp(background);
        }
    }

    /// Makes the first request of a fresh process and the first look at each page as quick as the later ones, behind
    /// the window. It costs a second or two of a processor, which only a process that lives on gets back.
    void rehearse() {
        background.start(yield -> chatApart(), batch -> {}, () -> {}, failure -> {});
        if (view != null) {
            view.rehearse();
        }
    }

    /// Apart from what the window sends, so that nobody finds it among the exchanges.
    private void chatApart() throws InterruptedException {
        try (Transport apart = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), clock)) {
            new Rehearsal(apart).run();
        }
    }

    /// Whether something is typed that closing would lose; brings it to the front.
    boolean unsaved() {
        ConnectionPage page = connections;
        if (page == null || !page.unsaved()) {
            return false;
        }
        shell.show(page);
        return true;
    }

    /// Stops what runs.
    void stop() {
        ChatPage open = chat;
        if (open != null) {
            open.stop();
        }
        if (feeds != null) {
            feeds.stop();
        }
        if (studio != null) {
            studio.stop();
        }
        if (usageParts != null) {
            usageParts.stop();
        }
        indexing.cancel();
    }

    /// Waits until what was shown is on the disk, then closes disk and sockets. Blocks, some seconds at most: any
    /// thread, after [#stop].
    void close() throws InterruptedException {
        ChatPage stopped = chat;
        try {
            if (stopped != null) {
                stopped.awaitWritten();
            }
        } finally {
            transport.close();
            single.close();
            sandbox.close();
            Assembly made = assembly;
            if (made != null) {
                made.database().close();
            }
        }
    }
}
