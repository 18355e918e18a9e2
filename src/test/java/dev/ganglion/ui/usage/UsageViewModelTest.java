package dev.ganglion.ui.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.ui.usage.sums.Bars;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Period;
import dev.ganglion.ui.usage.sums.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageViewModelTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TempDir
    Path folder;

    @Test
    void looksAtThirtyDaysOfTheConnectionInUse() {
        List<Entry> entries = BusyMonth.entries(1);
        try (UsageDesk desk = UsageDesk.of(folder, entries)) {
            UsageViewModel usage = desk.open();

            assertThat(usage.filter().get()).isEqualTo(Filter.of(BusyMonth.ACCOUNT));
            assertThat(usage.state().get()).isEqualTo(new State.Ready());
            assertThat(charted(usage).amount())
                    .isEqualByComparingTo(spent(entries, Span.upTo(TODAY, 30)).amount());
        }
    }

    @Test
    void aShorterPeriodIsShownAmongThirtyDays() {
        try (UsageDesk desk = UsageDesk.of(folder, BusyMonth.entries(1))) {
            UsageViewModel usage = desk.open();

            usage.look(usage.filter().get().during(new Period.Last(7)));

            UsageViewModel.Chart chart = usage.chart().get().orElseThrow();
            assertThat(chart.bars().bars()).hasSize(30);
            assertThat(chart.period()).isEqualTo(Span.upTo(TODAY, 7));
        }
    }

    @Test
    void narrowsToATaskAndGoesBack() {
        List<Entry> entries = BusyMonth.entries(1);
        try (UsageDesk desk = UsageDesk.of(folder, entries)) {
            UsageViewModel usage = desk.open();
            Neurons all = charted(usage);

            usage.look(usage.filter().get().of(Optional.of(Task.TEXT_TO_IMAGE)));
            boolean narrowed = usage.narrowed();
            List<String> series = usage.chart().get().orElseThrow().bars().series();
            usage.clear();

            assertThat(narrowed).isTrue();
            assertThat(series).containsExactly("flux-1-schnell");
            assertThat(usage.narrowed()).isFalse();
            assertThat(charted(usage)).isEqualTo(all);
        }
    }

    @Test
    void tellsWhatIsChargedOnlyForWholeDays() {
        try (UsageDesk desk = UsageDesk.of(folder, BusyMonth.entries(5)).paid("100000")) {
            UsageViewModel usage = desk.open();

            String whole = usage.summary().get();
            usage.look(usage.filter().get().of(Optional.of(Task.TEXT_GENERATION)));

            assertThat(whole).contains("charged").doesNotContain("$0 charged");
            assertThat(usage.summary().get()).doesNotContain("charged");
        }
    }

    @Test
    void teachesWhereNothingWasCalled() {
        try (UsageDesk desk = UsageDesk.empty(folder)) {
            UsageViewModel usage = desk.open();

            assertThat(usage.state().get()).isEqualTo(new State.Empty());
            assertThat(usage.examples())
                    .hasSize(3)
                    .extracting(Example::figure)
                    .noneMatch(figure -> figure.startsWith("0 "));
        }
    }

    @Test
    void tellsWhyTheLedgerCannotBeRead() {
        try (UsageDesk desk = UsageDesk.empty(folder)) {
            var books = new UsageServices.Books(
                    desk.services.books().tallies(),
                    desk.services.books().entries(),
                    () -> {
                        throw new StorageException("the disk is gone", new IllegalStateException());
                    },
                    desk.budgets::plan);
            var usage = new UsageViewModel(desk.with(books));

            usage.refresh();

            assertThat(usage.state().get())
                    .isEqualTo(new State.Failed("The ledger could not be read: the disk is gone"));
        }
    }

    private static Neurons charted(UsageViewModel usage) {
        return usage.chart().get().orElseThrow().bars().bars().stream()
                .map(Bars.Bar::total)
                .reduce(Neurons.ZERO, Neurons::plus);
    }

    private static Neurons spent(List<Entry> entries, Span span) {
        return entries.stream()
                .filter(entry -> span.contains(entry.day()))
                .map(Entry::spent)
                .reduce(Neurons.ZERO, Neurons::plus);
    }
}
