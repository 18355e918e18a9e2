package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.storage.rows.EntryRows;
import dev.ganglion.storage.rows.Meter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sums that are kept agree with the lines, which are grouped here one by one.
class SumsTest {
    private static final LocalDate FIRST = LocalDate.ofInstant(History.BEGIN, ZoneOffset.UTC);
    private static final LocalDate LAST = FIRST.plusDays(History.DAYS - 1);

    @TempDir
    private Path folder;

    private Database database;
    private SqliteEntries entries;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("ganglion.db"));
        entries = new SqliteEntries(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreeWithTheLinesWhateverHasHappened(long seed) {
        List<Entry> lines = new History(seed).lines(300);

        write(lines);

        assertAgree(lines);
    }

    @Test
    void agreeAfterTheyAreMadeAnew() {
        List<Entry> lines = new History(6).lines(400);
        write(lines);

        database.ledger().write(meter()::rebuild);

        assertAgree(lines);
    }

    @Test
    void areMadeAnewWhereOneCannotBeRead() {
        List<Entry> lines = new History(7).lines(200);
        write(lines);

        spoil("UPDATE day_sum SET spent = 'much'");
        assertAgree(lines);
        spoil("UPDATE run_sum SET reserved = '-1e999999999'");
        assertAgree(lines);
        spoil("UPDATE call_kind SET task = task || 'S'");
        assertAgree(lines);
        spoil("UPDATE conversation_tally SET amounts = 'TILE'");
        assertAgree(lines);
        spoil("DELETE FROM call_kind");
        assertAgree(lines);
    }

    @Test
    void areMadeAnewWhereALineIsAddedToOneThatCannotBeRead() {
        List<Entry> lines = new History(8).lines(200);
        write(lines.subList(0, 199));
        spoil("UPDATE tally SET neurons = ''");
        spoil("UPDATE day_sum SET spent = ''");

        write(lines.subList(199, 200));

        assertAgree(lines);
    }

    @Test
    void countDamagedLinesAsCallsOfUnknownCost() {
        write(new History(9).lines(40));
        spoil("DROP TRIGGER entry_stays");
        spoil("UPDATE entry SET neurons = '1e999999999', amounts = 'x', task = 'SINGING', computed = '-1',"
                + " prompt_tokens = -9, failure = NULL WHERE state = 'STATED'");
        spoil("UPDATE entry SET state = 'LOST' WHERE state = 'COMPUTED'");

        database.ledger().write(meter()::rebuild);

        List<Entry> lines = new ArrayList<>();
        entries.each(FIRST, LAST, lines::add);
        assertThat(lines)
                .filteredOn(line -> line.state() == Entry.State.STATED)
                .isNotEmpty()
                .allMatch(Entry::costUnknown);
        assertAgree(lines);
    }

    @Test
    void tellTheOldestOfTooManyConversationsTogether() {
        spoil("INSERT INTO call_kind VALUES (1, 'c', 0, 'm', 'OTHER')");
        spoil("INSERT INTO tally VALUES (1, 1, 25000, 0, 0, 0, 0, 0, 0, '25000', NULL, 25000)");
        spoil("INSERT INTO conversation_tally SELECT value, 1, 1, iif(value = 1, '', 'talk' || value),"
                + " 1, 0, 0, 0, 0, 0, 0, '1', NULL, 1 FROM (WITH RECURSIVE n (value) AS"
                + " (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 25000) SELECT value FROM n)");

        List<Tally> tallies = new SqliteTallies(database).conversations(LocalDate.EPOCH, LAST);

        assertThat(tallies).hasSize(20_001);
        Tally together = tallies.stream()
                .filter(tally -> tally.key().payer().conversation().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(together.counts()).returns(5_000L, Tally.Counts::calls).returns(5_000L, Tally.Counts::settled);
        assertThat(together.neurons()).isEqualByComparingTo(Neurons.of("5000"));
        assertThat(tallies)
                .extracting(tally -> tally.key().payer().conversation().orElse(""))
                .contains("talk25000", "talk5001")
                .doesNotContain("talk5000");
    }

    private void write(List<Entry> lines) {
        database.ledger().write(handle -> lines.forEach(line -> meter().append(handle, line, 1)));
    }

    private Meter meter() {
        return new Meter(new EntryRows(database.damage()));
    }

    private void spoil(String sql) {
        database.ledger().read(handle -> handle.execute(sql));
    }

    private void assertAgree(List<Entry> lines) {
        Agreement.check(database, lines);
        SqliteTallies tallies = new SqliteTallies(database);
        assertThat(tallies.days(FIRST, LAST))
                .extracting(tally -> tally.key().day())
                .isSorted();
        assertThat(tallies.days(LAST.plusDays(9), LAST.plusDays(10))).isEmpty();
    }
}
