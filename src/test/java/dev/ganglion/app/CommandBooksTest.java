package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Ledger;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteEntries;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The books as a command of a process of its own opens them.
class CommandBooksTest {
    @TempDir
    private Path home;

    @Test
    void endsTheCallsOfProcessesThatAreGone() throws Exception {
        Path books = home.resolve("ganglion.db");
        try (Database database = Database.open(books)) {
            new Ledger(new SqliteEntries(database), Clock.systemUTC())
                    .reserve(Payer.real("account"), Model.unlisted("@cf/who/knows", Task.OTHER), Estimate.UNKNOWN);
        }

        estimate();

        try (Database database = Database.open(books)) {
            assertThat(new SqliteEntries(database).on(LocalDate.now(ZoneOffset.UTC)))
                    .extracting(Entry::state)
                    .containsExactly(Entry.State.UNKNOWN);
        }
    }

    private void estimate() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "@cf/meta/llama-3.2-1b-instruct",
                "--prompt",
                "Hi",
                "--estimate",
                "--base-url",
                "http://127.0.0.1:1");
        process.environment().put("GANGLION_HOME", home.toString());
        process.environment().put("CLOUDFLARE_ACCOUNT_ID", "0123456789abcdef0123456789abcdef");
        process.environment().put("CLOUDFLARE_API_TOKEN", "a-token-that-nobody-asks-for");
        process.redirectErrorStream(true).redirectOutput(home.resolve("output").toFile());
        assertThat(process.start().waitFor()).isZero();
    }
}
