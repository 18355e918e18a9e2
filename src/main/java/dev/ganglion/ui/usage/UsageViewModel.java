package dev.ganglion.ui.usage;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.alternative.AlternativeViewModel;
import dev.ganglion.ui.usage.save.SaveViewModel;
import dev.ganglion.ui.usage.sums.Bars;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Names;
import dev.ganglion.ui.usage.sums.Period;
import dev.ganglion.ui.usage.sums.Span;
import dev.ganglion.ui.usage.table.TableServices;
import dev.ganglion.ui.usage.table.TableViewModel;
import dev.ganglion.ui.usage.today.TodayViewModel;
import dev.ganglion.ui.usage.whatif.WhatIfViewModel;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What is looked at, and the sums of it. UI thread only; the ledger is read behind it.
final class UsageViewModel {
    /// Bars and the days that were asked for.
    record Chart(Bars bars, Span period) {}

    static final String OVERVIEW = "overview";
    static final String ALTERNATIVES = "alternatives";
    static final String WHAT_IF = "whatif";

    private final UsageServices services;
    private final Names names;
    private final TodayViewModel today;
    private final TableViewModel table;
    private final AlternativeViewModel alternatives;
    private final WhatIfViewModel whatIf;
    private final SaveViewModel saving;
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.of(""));
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Reading());
    private final ReadOnlyObjectWrapper<Optional<Chart>> chart = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper tab = new ReadOnlyStringWrapper(OVERVIEW);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private String home = "";
    private @Nullable Read read;
    private Background.Job reading = () -> {};

    UsageViewModel(UsageServices services) {
        this.services = services;
        names = new Names(this::modelName, services.words().connection());
        today = new TodayViewModel(services.clock(), this::refresh);
        table = new TableViewModel(new TableServices(
                services.background(),
                services.books().tallies(),
                names,
                services.words().titles(),
                services.openChat(),
                this::compare));
        alternatives = new AlternativeViewModel(services.models(), names);
        whatIf = new WhatIfViewModel(services.models(), names);
        saving = new SaveViewModel(
                services.background(), services.books().entries(), services.files(), services.clock());
    }

    /// Reads the ledger anew; what is shown stays until then.
    void refresh() {
        reading.cancel();
        Period period = filter.get().period();
        Reader reader = new Reader(services.books());
        reading = services.background()
                .<Read>start(
                        yield -> yield.accept(reader.read(period)), done -> take(done.getLast()), () -> {}, failure -> {
                            read = null;
                            state.set(
                                    new State.Failed(Texts.text("usage.failed", String.valueOf(failure.getMessage()))));
                        });
    }

    /// Looks at other calls.
    void look(Filter other) {
        boolean samePeriod = other.period().equals(filter.get().period());
        filter.set(other);
        if (samePeriod) {
            sum();
        } else {
            refresh();
        }
    }

    /// Looks at what a fresh page does.
    void clear() {
        look(Filter.of(home));
    }

    /// Leads to where calls are made.
    void chat() {
        services.newChat().run();
    }

    /// What requests cost, for a user who has not made any.
    List<Example> examples() {
        return Example.of(services.models().get());
    }

    /// Whether something else is looked at than on a fresh page.
    boolean narrowed() {
        return !filter.get().equals(Filter.of(home));
    }

    /// Shows which models would have done the work of that one for less.
    void compare(String model) {
        alternatives.compare(model);
        tab.set(ALTERNATIVES);
    }

    /// Brings the section of that id to the front.
    void open(String section) {
        tab.set(section);
    }

    /// The days that are looked at.
    Span span() {
        Read known = read;
        return filter.get()
                .period()
                .span(
                        known == null
                                ? LocalDate.ofInstant(services.clock().instant(), ZoneOffset.UTC)
                                : known.today().day());
    }

    /// The connections that there is something of, and the one in use.
    List<String> connections() {
        return Stream.concat(
                        Stream.of(home),
                        tallies().map(tally -> tally.key().payer().connection()))
                .distinct()
                .toList();
    }

    /// The tasks that there is something of.
    List<Task> tasks() {
        return tallies().map(tally -> tally.key().task()).distinct().sorted().toList();
    }

    /// The ids of the models that there is something of.
    List<String> models() {
        return tallies()
                .map(tally -> tally.key().model())
                .distinct()
                .sorted(Comparator.comparing(this::modelName, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    Names names() {
        return names;
    }

    ReadOnlyObjectProperty<Filter> filter() {
        return filter.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Chart>> chart() {
        return chart.getReadOnlyProperty();
    }

    /// The id of the section that is at the front.
    ReadOnlyStringProperty tab() {
        return tab.getReadOnlyProperty();
    }

    /// What the calls come to, in a line.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    TodayViewModel today() {
        return today;
    }

    TableViewModel table() {
        return table;
    }

    AlternativeViewModel alternatives() {
        return alternatives;
    }

    WhatIfViewModel whatIf() {
        return whatIf;
    }

    SaveViewModel saving() {
        return saving;
    }

    private Stream<Tally> tallies() {
        Read known = read;
        return known == null ? Stream.of() : known.tallies().stream();
    }

    private void take(Read other) {
        read = other;
        String inUse = other.today().payer().connection();
        boolean followed = filter.get().connection().filter(home::equals).isPresent();
        home = inUse;
        if (followed) {
            filter.set(filter.get().by(Optional.of(inUse)));
        }
        today.show(other.today());
        sum();
    }

    private void sum() {
        Read known = read;
        if (known == null) {
            return;
        }
        Filter asked = filter.get();
        Span period = span();
        List<Tally> charted =
                tallies().filter(tally -> asked.takes(tally.key())).toList();
        List<Tally> within = charted.stream()
                .filter(tally -> period.contains(tally.key().day()))
                .toList();
        chart.set(Optional.of(new Chart(Bars.of(charted, known.span(), this::modelName), period)));
        table.show(asked, period, within);
        alternatives.show(within);
        whatIf.show(within);
        summary.set(summary(within, asked, known));
        state.set(charted.isEmpty() && !narrowed() ? new State.Empty() : new State.Ready());
    }

    private String summary(List<Tally> within, Filter asked, Read known) {
        Neurons neurons = within.stream().map(Tally::neurons).reduce(Neurons.ZERO, Neurons::plus);
        long calls = within.stream().mapToLong(tally -> tally.counts().calls()).sum();
        String said = Texts.text(
                "usage.summary", Names.span(span()), calls, Figures.neurons(neurons), Figures.usd(neurons.usd()));
        // What a part of a day's calls is charged cannot be told: the allowance is for the whole day.
        return asked.partly()
                ? said
                : said
                        + Texts.text(
                                "usage.summary.charged",
                                Figures.usd(known.charged().of(asked.connection())));
    }

    private String modelName(String id) {
        if (id.isEmpty()) {
            return Texts.text("usage.others");
        }
        return services.models().get().stream()
                .filter(model -> model.id().equals(id))
                .findFirst()
                .map(Model::name)
                .orElse(id.substring(id.lastIndexOf('/') + 1));
    }
}
