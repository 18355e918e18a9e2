package dev.ganglion.ledger.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.ledger.Prices;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.storage.SqliteTallies;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Model MODEL =
            Catalogue.bundled().find("@cf/zai-org/glm-5.2").orElseThrow();
    private static final Model OTHER =
            Catalogue.bundled().find("@cf/google/gemma-4-26b-a4b-it").orElseThrow();
    private static final Payer HOME = Payer.real("home");

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("ganglion.db"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void saysHowMuchMoreRepliesStateAndInHowManyCalls() throws Exception {
        book(HOME, MODEL, "1.25", NOW);
        book(HOME, MODEL, "1.25", NOW.minus(Duration.ofDays(3)));
        book(HOME, MODEL, "1.005", NOW);
        book(HOME, OTHER, "1", NOW);

        Dispute dispute = Objects.requireNonNull(disputes().recent().get(MODEL.id()));

        assertThat(dispute.calls()).isEqualTo(3);
        assertThat(dispute.disputed()).isEqualTo(2);
        assertThat(dispute.excess()).isCloseTo(0.25, offset(1e-9));
        assertThat(disputes().recent()).containsOnlyKeys(MODEL.id());
    }

    @Test
    void saysThatRepliesStateLess() throws Exception {
        book(HOME, MODEL, "0.5", NOW);

        Dispute dispute = Objects.requireNonNull(disputes().recent().get(MODEL.id()));

        assertThat(dispute.excess()).isCloseTo(-0.5, offset(1e-9));
    }

    @Test
    void forgetsAfterThirtyDaysAndLeavesSandboxesOut() throws Exception {
        book(HOME, MODEL, "2", NOW.minus(Duration.ofDays(30)));
        book(new Payer("Sandbox", true, Optional.empty()), MODEL, "2", NOW);

        assertThat(disputes().recent()).isEmpty();
    }

    private Disputes disputes() {
        return new Disputes(new SqliteTallies(database), new SqliteEntries(database), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /// A call whose reply states so many times what the price list says.
    private void book(Payer payer, Model model, String times, Instant at) throws Exception {
        var used = new Usage(1_000, 0, 100, Optional.empty());
        BigDecimal listed = Prices.computed(model, used).orElseThrow().amount();
        var stated = new Usage(1_000, 0, 100, Optional.of(new Neurons(listed.multiply(new BigDecimal(times)))));
        var ledger = new Ledger(new SqliteEntries(database), Clock.fixed(at, ZoneOffset.UTC));
        var _ = ledger.settle(ledger.reserve(payer, model, Estimate.UNKNOWN), stated);
    }
}
