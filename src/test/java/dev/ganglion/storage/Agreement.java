package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.domain.meter.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whether the sums that are kept are those of the lines, which are grouped here one by one.
final class Agreement {
    private Agreement() {}

    /// @param lines all that the ledger has, in their order
    static void check(Database database, List<Entry> lines) {
        Map<String, Entry> byCall = new LinkedHashMap<>();
        lines.forEach(line -> byCall.put(line.call(), line));
        List<Entry> last = List.copyOf(byCall.values());
        checkBooked(new SqliteEntries(database), last);
        LocalDate first = LocalDate.EPOCH;
        LocalDate end = LocalDate.of(9999, 12, 31);
        SqliteTallies tallies = new SqliteTallies(database);
        assertThat(byKey(tallies.days(first, end))).isEqualTo(grouped(last, Tally::inAnyConversation));
        assertThat(byKey(tallies.conversations(first, end))).isEqualTo(grouped(last, tally -> tally));
    }

    private static void checkBooked(SqliteEntries entries, List<Entry> last) {
        TreeSet<String> runs =
                last.stream().map(line -> line.purpose().run()).collect(Collectors.toCollection(TreeSet::new));
        runs.add("none");
        TreeSet<LocalDate> days = last.stream().map(Entry::day).collect(Collectors.toCollection(TreeSet::new));
        for (LocalDate day : days) {
            for (String run : runs) {
                assertThat(plain(entries.booked(day, run))).isEqualTo(plain(booked(last, day, run)));
            }
        }
    }

    private static Booked booked(List<Entry> last, LocalDate day, String run) {
        List<Entry> onDay = last.stream().filter(line -> line.day().equals(day)).toList();
        Map<String, Sum> connections = new HashMap<>();
        onDay.forEach(line -> connections.merge(line.purpose().payer().connection(), Sum.of(line), Sum::plus));
        return new Booked(
                day,
                connections,
                Sum.of(onDay.stream()
                        .filter(line -> !line.purpose().payer().simulated())
                        .map(Sum::of)
                        .toList()),
                Sum.of(last.stream()
                        .filter(line -> line.purpose().run().equals(run))
                        .map(Sum::of)
                        .toList()));
    }

    private static Map<Tally.Key, Tally> grouped(List<Entry> last, Function<Tally, Tally> keyed) {
        return byKey(last.stream()
                .filter(line -> line.state() != Entry.State.RESERVED)
                .map(Tally::of)
                .map(keyed)
                .collect(Collectors.groupingBy(Tally::key, Collectors.reducing(Tally::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private static Map<Tally.Key, Tally> byKey(List<Tally> tallies) {
        return tallies.stream().collect(Collectors.toMap(Tally::key, Agreement::plain));
    }

    /// Numbers without zeros at their ends, and units without amounts of nothing.
    private static Tally plain(Tally tally) {
        Map<Unit, BigDecimal> amounts = new HashMap<>();
        tally.amounts().forEach((unit, amount) -> amounts.put(unit, amount.stripTrailingZeros()));
        return new Tally(tally.key(), tally.counts(), plain(tally.neurons()), amounts);
    }

    private static Booked plain(Booked booked) {
        Map<String, Sum> connections = new HashMap<>();
        booked.connections().forEach((name, sum) -> connections.put(name, plain(sum)));
        return new Booked(booked.day(), connections, plain(booked.real()), plain(booked.run()));
    }

    private static Sum plain(Sum sum) {
        return new Sum(
                plain(sum.spent()),
                plain(sum.reserved()),
                plain(sum.atLeast()),
                plain(sum.atMost()),
                sum.unknown(),
                sum.quotaUsedUp());
    }

    private static Neurons plain(Neurons neurons) {
        return new Neurons(neurons.amount().stripTrailingZeros());
    }
}
