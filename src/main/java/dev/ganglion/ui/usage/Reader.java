package dev.ganglion.ui.usage;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ledger.bill.Charge;
import dev.ganglion.ui.usage.sums.Period;
import dev.ganglion.ui.usage.sums.Span;
import dev.ganglion.ui.usage.today.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads all that the page shows at once. Blocks on the disk; any thread.
record Reader(UsageServices.Books books) {
    /// A chart of fewer days tells little.
    private static final int LEAST_DAYS = 30;

    private record Day(String connection, LocalDate date) {}

    Read read(Period period) {
        Today today = books.today().get();
        Span asked = period.span(today.day());
        Span charted = asked.atLeast(LEAST_DAYS);
        List<Tally> tallies = books.tallies().days(charted.first(), charted.last());
        return new Read(today, charted, tallies, charged(asked, tallies));
    }

    private Read.Charged charged(Span span, List<Tally> tallies) {
        Map<Day, Neurons> days = new HashMap<>();
        for (Tally tally : tallies) {
            Tally.Key key = tally.key();
            if (!key.payer().simulated() && span.contains(key.day())) {
                days.merge(new Day(key.payer().connection(), key.day()), tally.neurons(), Neurons::plus);
            }
        }
        Map<String, BigDecimal> connections = new HashMap<>();
        days.forEach((day, neurons) -> connections.merge(
                day.connection(), Charge.usd(books.plan().apply(day.connection()), neurons), BigDecimal::add));
        return new Read.Charged(connections);
    }
}
