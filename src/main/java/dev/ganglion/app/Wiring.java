package dev.ganglion.app;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Settings;
import dev.ganglion.ledger.Day;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.ui.catalogue.CataloguePage;
import dev.ganglion.ui.chat.ChatPage;
import dev.ganglion.ui.chat.ChatServices;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Navigation;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.shell.ShellView;
import dev.ganglion.ui.shell.ShellViewModel;
import dev.ganglion.ui.shell.Spending;
import dev.ganglion.ui.shell.StripViewModel;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.rest.Rehearsal;
import dev.ganglion.workersai.rest.RestWorkersAi;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes every object of the window by hand: first what the first frame needs, then, off the UI thread, what needs
/// the disk or a socket, then the pages. UI thread only, but for what it says.
final class Wiring {
    private final Place place;
    private final Settings settings;
    private final Background background;
    private final Consumer<URI> browser;
    private final Clock clock = Clock.systemUTC();
    private final EmbeddedSandbox sandbox;
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), clock);
    private final ShellViewModel shell;
    private final StripViewModel strip;
    private volatile @Nullable Assembly assembly;
    private volatile @Nullable ChatPage chat;

    Wiring(Place place, Background background, Consumer<URI> browser) {
        this.browser = browser;
        this.place = place;
        this.settings = place.settings();
        this.background = background;
        this.sandbox = new EmbeddedSandbox(place.sandbox());
        this.shell = new ShellViewModel(settings);
        this.strip = new StripViewModel(background, clock, this::spending);
    }

    ShellViewModel shell() {
        return shell;
    }

    /// The services once they are there. Any thread.
    @Nullable
    Assembly assembly() {
        return assembly;
    }

    ShellView view() {
        return new ShellView(shell, strip);
    }

    /// Opens the disk and the connection behind the first frame, then shows the pages.
    void assemble(Consumer<Exception> failed) {
        background.<Assembly>start(yield -> yield.accept(open()), made -> show(made.getLast()), this::warm, failed);
    }

    /// Blocks on the disk.
    private Assembly open() throws Exception {
        Catalogue catalogue = Catalogue.bundled();
        Database database = Database.open(place.folders().database());
        Ledger ledger = new Ledger(new SqliteEntries(database), clock);
        ledger.recover();
        Connection connection = Connection.fromEnvironment(place.environment()).orElseGet(sandbox::connection);
        return new Assembly(
                catalogue,
                database,
                new SqliteConversations(database, clock),
                ledger,
                connection,
                new RestWorkersAi(connection, transport, clock, new RequestLimits(catalogue::find)));
    }

    private void show(Assembly made) {
        assembly = made;
        strip.connectedTo(ConnectionText.of(made.connection()));
        ChatServices services = new ChatServices(
                background,
                made.client(),
                made.ledger(),
                new Estimates(settings),
                made.conversations(),
                clock,
                made.connection().ledgerName(),
                strip::refresh);
        ChatPage chatPage = new ChatPage(services, made.catalogue(), settings, browser);
        chat = chatPage;
        Navigation navigation = modelId -> {
            chatPage.choose(modelId);
            shell.show(chatPage);
        };
        CataloguePage cataloguePage = new CataloguePage(made.catalogue(), navigation, browser);
        place.settings().keptAside().ifPresent(file -> shell.notice(Texts.text("notice.settings-aside", file)));
        made.database().keptAside().ifPresent(file -> shell.notice(Texts.text("notice.database-aside", file)));
        if (halfConnected()) {
            shell.notice(Texts.text("notice.half-connected"));
        }
        shell.offer(List.of(chatPage, cataloguePage));
        strip.refresh();
    }

    /// Whether one of the two variables of an account is set, and the other is not.
    private boolean halfConnected() {
        Map<String, String> set = place.environment();
        return set.getOrDefault("CLOUDFLARE_ACCOUNT_ID", "").isBlank()
                != set.getOrDefault("CLOUDFLARE_API_TOKEN", "").isBlank();
    }

    /// Makes the first request of a fresh process as quick as the later ones.
    private void warm() {
        background.start(yield -> new Rehearsal(transport).run(), batch -> {}, () -> {}, failure -> {});
    }

    private Spending spending() {
        Assembly made = assembly;
        if (made == null) {
            return new Spending(dev.ganglion.domain.Neurons.ZERO, 0);
        }
        Day today = made.ledger().today();
        Day ours = today.of(made.connection().ledgerName());
        return new Spending(ours.spent(), ours.unknown());
    }

    /// Stops what runs.
    void stop() {
        ChatPage open = chat;
        if (open != null) {
            open.stop();
        }
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
            sandbox.close();
            Assembly made = assembly;
            if (made != null) {
                made.database().close();
            }
        }
    }
}
