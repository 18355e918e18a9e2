package dev.ganglion.ui.usage.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.Reconciling;
import dev.ganglion.ledger.Reconciling.Verdict;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.SandboxToken;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.Migrated;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.rest.RestAccount;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

class ReconcileViewModelTest {
    private static final String EMBEDDER = "@cf/baai/bge-small-en-v1.5";
    private static final String RUN_ONLY = "run-only-token";

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private Sandbox sandbox;
    private Transport transport;
    private Database database;

    @BeforeEach
    void start() throws Exception {
        sandbox = Sandbox.start(
                SandboxOptions.defaults().withTokens(SandboxToken.only(RUN_ONLY, SandboxToken.Permission.RUN)));
        transport = new Transport(Limits.DEFAULT, Retry.never(), clock);
        database = Migrated.open(folder.resolve("test.db"));
    }

    @AfterEach
    void stop() {
        database.close();
        transport.close();
        sandbox.close();
    }

    @Test
    void namesWhatAnotherProgramHasUsed() throws Exception {
        account(sandbox.base(), SandboxOptions.TOKEN)
                .run(EMBEDDER, JsonNodeFactory.instance.objectNode().put("text", "three rivers"));
        ReconcileViewModel page = page(sandbox.base(), SandboxOptions.TOKEN);

        page.compare();

        assertThat(page.comparison().get()).isInstanceOfSatisfying(Comparison.Done.class, done -> {
            assertThat(done.both().lines())
                    .extracting(Reconciling.Line::model, Reconciling.Line::verdict)
                    .containsExactly(tuple(EMBEDDER, Verdict.ONLY_THEIRS));
            assertThat(done.both().difference()).isNegative();
            assertThat(ReconcileText.lag(done)).startsWith("The account has counted in the current hour");
        });
    }

    @Test
    void saysWhichPermissionTheTokenLacks() {
        ReconcileViewModel page = page(sandbox.base(), RUN_ONLY);

        page.compare();

        assertThat(page.comparison().get())
                .isInstanceOfSatisfying(
                        Comparison.Failed.class,
                        failed -> assertThat(failed.todo()).contains("Account Analytics Read"));
    }

    @Test
    void saysInASentenceThatTheAccountIsNotToBeReached() {
        ReconcileViewModel page = page(URI.create("http://127.0.0.1:1/client/v4"), RUN_ONLY);

        page.compare();

        assertThat(page.comparison().get())
                .isInstanceOfSatisfying(
                        Comparison.Failed.class,
                        failed -> assertThat(failed.title()).isEqualTo("No connection"));
    }

    @Test
    void choosesNoDayThatHasNotCome() {
        ReconcileViewModel page = page(sandbox.base(), RUN_ONLY);
        LocalDate today = page.day().get();

        page.step(1);
        assertThat(page.day().get()).isEqualTo(today).isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        page.step(-1);

        assertThat(page.day().get()).isEqualTo(today.minusDays(1));
        assertThat(page.isToday()).isFalse();
    }

    @Test
    void givesUpWhatIsAskedWhenToldTo() {
        List<String> cancelled = new ArrayList<>();
        Background never = new Background() {
            @Override
            public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
                return () -> cancelled.add("cancelled");
            }
        };
        ReconcileViewModel page = page(never, sandbox.base(), RUN_ONLY);
        page.compare();
        assertThat(page.comparison().get()).isInstanceOf(Comparison.Asking.class);

        page.cancel();

        assertThat(page.comparison().get()).isEqualTo(new Comparison.None());
        assertThat(cancelled).containsExactly("cancelled");
    }

    private ReconcileViewModel page(URI base, String token) {
        return page(new InlineBackground(), base, token);
    }

    private ReconcileViewModel page(Background background, URI base, String token) {
        Ledger ledger = new Ledger(new SqliteEntries(database), clock);
        return new ReconcileViewModel(new ReconcileServices(
                background,
                clock,
                ledger,
                () -> new ReconcileServices.Line("Sandbox", "Sandbox", account(base, token))));
    }

    private RestAccount account(URI base, String token) {
        Connection connection = new Connection("Sandbox", base, SandboxOptions.ACCOUNT, new Token(token), true);
        return new RestAccount(connection, transport, clock);
    }
}
