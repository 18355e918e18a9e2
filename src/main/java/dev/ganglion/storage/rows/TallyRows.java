package dev.ganglion.storage.rows;

import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.domain.meter.Tally.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tallies as rows: by day and kind of call, and by conversation, too. What reads throws [IllegalArgumentException]
/// where a row cannot be read.
final class TallyRows {
    /// So many sums are told by conversation. More of them nobody reads, and to read a million takes seconds.
    private static final int TOLD = 20_000;

    private static final String COUNTS = "calls, settled, failed, unknown, disputed, prompt_tokens, cached_tokens,"
            + " completion_tokens, neurons, amounts";

    private static final String SELECT = "SELECT " + COUNTS + ", day, kind";

    private static final String FIND = SELECT + " FROM tally WHERE day = ? AND kind = ?";

    private static final String PUT =
            "INSERT OR REPLACE INTO tally (day, kind, " + COUNTS + ")" + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String DAYS = SELECT + " FROM tally WHERE day BETWEEN ? AND ?";

    private static final String FIND_BY_CONVERSATION =
            SELECT + " FROM conversation_tally WHERE day = ? AND kind = ? AND conversation = ?";

    private static final String PUT_BY_CONVERSATION = "INSERT INTO conversation_tally (day, kind, " + COUNTS
            + ", conversation) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT DO UPDATE SET"
            + " calls = excluded.calls, settled = excluded.settled, failed = excluded.failed,"
            + " unknown = excluded.unknown, disputed = excluded.disputed, prompt_tokens = excluded.prompt_tokens,"
            + " cached_tokens = excluded.cached_tokens, completion_tokens = excluded.completion_tokens,"
            + " neurons = excluded.neurons, amounts = excluded.amounts";

    private static final String BY_CONVERSATION = SELECT + ", conversation FROM conversation_tally";

    private static final String BETWEEN = " WHERE day BETWEEN ? AND ?";

    private static final String MANY =
            "SELECT count(*) FROM (SELECT 1 FROM conversation_tally" + BETWEEN + " LIMIT " + (TOLD + 1) + ")";

    /// Goes through the table from its end.
    private static final String LATEST =
            BY_CONVERSATION + " NOT INDEXED" + BETWEEN + " ORDER BY number DESC LIMIT " + TOLD;

    private static final int DAY = 11;
    private static final int KIND = 12;
    private static final int CONVERSATION = 13;

    private TallyRows() {}

    private record Row(Tally.Key key, Load load) {}

    static List<Tally> days(Statements statements, LocalDate first, LocalDate last) {
        return tallies(byDay(statements, first, last));
    }

    private static List<Row> byDay(Statements statements, LocalDate first, LocalDate last) {
        Map<Long, Tally.Key> kinds = Kinds.all(statements);
        return statements.all(
                row -> new Row(key(row, kinds, ""), load(row)), DAYS, first.toEpochDay(), last.toEpochDay());
    }

    static List<Tally> conversations(Statements statements, LocalDate first, LocalDate last) {
        long[] days = {first.toEpochDay(), last.toEpochDay()};
        boolean many = statements
                .first(row -> row.getInt(1), MANY, days[0], days[1])
                .filter(rows -> rows > TOLD)
                .isPresent();
        Map<Long, Tally.Key> kinds = Kinds.all(statements);
        List<Row> told = statements.all(
                row -> new Row(key(row, kinds, row.getString(CONVERSATION)), load(row)),
                many ? LATEST : BY_CONVERSATION + BETWEEN,
                days[0],
                days[1]);
        return tallies(many ? withTheRest(told, byDay(statements, first, last)) : told);
    }

    /// What was not told is what all calls come to without those that were.
    private static List<Row> withTheRest(List<Row> told, List<Row> all) {
        Map<Tally.Key, Load> rest = new HashMap<>();
        all.forEach(row -> rest.put(row.key, row.load));
        List<Row> rows = new ArrayList<>(told.size());
        for (Row row : told) {
            if (row.key.payer().conversation().isPresent()) {
                rows.add(row);
                rest.merge(row.key.inAnyConversation(), row.load.negated(), Load::plus);
            }
        }
        rest.forEach((key, load) -> rows.add(new Row(key, load)));
        return rows;
    }

    private static List<Tally> tallies(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.load.counts().calls() != 0)
                .map(row -> row.load.tally(row.key))
                .sorted(Comparator.comparing(tally -> tally.key().day()))
                .toList();
    }

    static void add(Statements statements, long kind, Tally.Key key, Load more) {
        long day = key.day().toEpochDay();
        Load now = statements
                .first(TallyRows::load, FIND, day, kind)
                .orElse(Load.NOTHING)
                .plus(more);
        statements.run(PUT, values(day, kind, now).toArray());
    }

    static void addByConversation(Statements statements, long kind, Tally.Key key, Load more) {
        long day = key.day().toEpochDay();
        String conversation = key.payer().conversation().orElse("");
        Load now = statements
                .first(TallyRows::load, FIND_BY_CONVERSATION, day, kind, conversation)
                .orElse(Load.NOTHING)
                .plus(more);
        List<@Nullable Object> values = values(day, kind, now);
        values.add(conversation);
        statements.run(PUT_BY_CONVERSATION, values.toArray());
    }

    private static List<@Nullable Object> values(long day, long kind, Load load) {
        Counts counts = load.counts();
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                day,
                kind,
                counts.calls(),
                counts.settled(),
                counts.failed(),
                counts.unknown(),
                counts.disputed(),
                counts.promptTokens(),
                counts.cachedTokens(),
                counts.completionTokens(),
                load.neurons().toPlainString(),
                Amounts.written(load.amounts()));
        return values;
    }

    private static Tally.Key key(ResultSet row, Map<Long, Tally.Key> kinds, String conversation) throws SQLException {
        Tally.Key kind = kinds.get(row.getLong(KIND));
        if (kind == null) {
            throw new IllegalArgumentException("calls of no kind");
        }
        Payer payer = conversation.isEmpty() ? kind.payer() : kind.payer().in(conversation);
        return new Tally.Key(LocalDate.ofEpochDay(row.getLong(DAY)), payer, kind.model(), kind.task());
    }

    private static Load load(ResultSet row) throws SQLException {
        Counts counts = new Counts(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8));
        return new Load(counts, Amounts.decimal(row.getString(9)), Amounts.read(row.getString(10)));
    }
}
