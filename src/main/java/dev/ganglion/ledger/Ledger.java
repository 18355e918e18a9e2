package dev.ganglion.ledger;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Entries;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Work;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.budget.Standing;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Books every call: reserved before it is sent, ended once by [#settle], [#fail], [#refund] or [#unknown].
///
/// The first end that is written counts and later ones do nothing, so a caller may write `unknown` into its `finally`.
/// Every method blocks on the disk, is safe on any thread and throws
/// [StorageException] when the line cannot be written.
public final class Ledger {
    private final Entries entries;
    private final Clock clock;
    private final Function<Payer, List<Budget>> budgets;
    private final String run = UUID.randomUUID().toString();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /// Without budgets.
    public Ledger(Entries entries, Clock clock) {
        this(entries, clock, _ -> List.of());
    }

    /// @param budgets those that a call of that payer has to keep, as they are at the moment
    public Ledger(Entries entries, Clock clock, Function<Payer, List<Budget>> budgets) {
        this.entries = entries;
        this.clock = clock;
        this.budgets = budgets;
    }

    /// Books the upper bound of a call that is about to be sent.
    ///
    /// @param model as the catalogue has it, or [Model#unlisted]
    /// @throws OverBudget when a budget does not allow the bound, or nothing is left of it; then nothing is booked
    public Reservation reserve(Payer payer, Model model, Estimate estimate) throws OverBudget {
        var entry = new Entry(
                UUID.randomUUID().toString(),
                State.RESERVED,
                clock.instant(),
                new Purpose(payer, model.id(), model.task(), run),
                estimate.most(),
                atLeast(estimate.least()),
                Optional.empty());
        List<Budget> kept = budgets.apply(payer);
        Optional<Standing> refused = entries.reserve(entry, booked -> refused(kept, booked, estimate.most()));
        if (refused.isPresent()) {
            throw new OverBudget(refused.get(), estimate.most(), model.task());
        }
        running.add(entry.call());
        return new Reservation(model, entry);
    }

    /// How the budgets of that payer stand on the current UTC day.
    public List<Standing> standings(Payer payer) {
        Booked booked = booked();
        return budgets.apply(payer).stream()
                .map(budget -> budget.standing(booked))
                .toList();
    }

    /// What is booked on the current UTC day and in this run.
    public Booked booked() {
        return entries.booked(today(), run);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// Takes the word of the user that the calls of unknown cost of the current UTC day have cost no more
    /// than they come to at least: a budget of that scope holds nothing more back for them.
    public void release(Budget.Scope scope) {
        entries.on(today()).stream()
                .filter(entry -> entry.atMost().compareTo(entry.atLeast()) > 0 && counts(scope, entry.purpose()))
                .map(entry -> entry.costing(entry.atLeast()))
                .forEach(entries::append);
    }

    private boolean counts(Budget.Scope scope, Purpose purpose) {
        return switch (scope) {
            case Budget.Scope.Day _ -> !purpose.payer().simulated();
            case Budget.Scope.Run _ -> purpose.run().equals(run);
            case Budget.Scope.Connection(String name) ->
                purpose.payer().connection().equals(name);
            case Budget.Scope.Allowance(String name) ->
                purpose.payer().connection().equals(name);
        };
    }

    private static Optional<Standing> refused(List<Budget> budgets, Booked booked, Optional<Neurons> bound) {
        return budgets.stream()
                .map(budget -> budget.standing(booked))
                .filter(standing -> standing.refuses(bound))
                .findFirst();
    }

    /// Ends a call with what its reply used, and returns its neurons: as stated, else computed,
    /// empty where no price is known or no call can have used that. Then its cost is unknown.
    public Optional<Neurons> settle(Reservation reservation, Usage usage) {
        return write(settled(reservation, usage));
    }

    /// Ends a call that is not billed by tokens alone, and returns its neurons. Where nothing tells them, its cost
    /// is unknown.
    public Optional<Neurons> settle(Reservation reservation, Bill bill) {
        return write(billed(reservation, bill));
    }

    /// Ends a call that failed when that much of it had been used, and returns its neurons.
    public Optional<Neurons> fail(Reservation reservation, Failure failure, Bill used) {
        return write(failed(billed(reservation, used), failure.kind()));
    }

    private static Entry billed(Reservation reservation, Bill bill) {
        Model model = reservation.model();
        Optional<Neurons> neurons = bill.neurons(model);
        return neurons.isPresent()
                ? settled(reservation, bill.state(), neurons, bill.work(model))
                : unknown(reservation.entry());
    }

    /// Ends a call that failed when its answer had begun, with what it used where that is known, and returns its
    /// neurons.
    public Optional<Neurons> fail(Reservation reservation, Failure failure, Optional<Usage> used) {
        return fail(reservation, failure, used, Optional.empty());
    }

    /// The same, with what it has cost at least where that is not known.
    public Optional<Neurons> fail(
            Reservation reservation, Failure failure, Optional<Usage> used, Optional<Neurons> atLeast) {
        Entry ended =
                used.map(usage -> settled(reservation, usage)).orElseGet(() -> unknown(reservation.entry(), atLeast));
        return write(failed(ended, failure.kind()));
    }

    private static Entry settled(Reservation reservation, Usage usage) {
        Model model = reservation.model();
        State state = usage.neurons().isPresent() ? State.STATED : State.COMPUTED;
        Work work = new Work(Optional.of(usage), Map.of(), Prices.computed(model, usage));
        return settled(reservation, state, Prices.cost(model, usage), work);
    }

    private static Entry settled(Reservation reservation, State state, Optional<Neurons> neurons, Work work) {
        return Plausible.holds(reservation.model(), neurons, work)
                ? ended(reservation.entry(), state, neurons, work)
                : unknown(reservation.entry());
    }

    private Optional<Neurons> write(Entry ended) {
        end(ended);
        return ended.costUnknown() ? Optional.empty() : ended.neurons();
    }

    /// Ends a call for which the service computed nothing.
    public void refund(Reservation reservation) {
        end(ended(reservation.entry(), State.REFUNDED, Optional.of(Neurons.ZERO), Work.NONE));
    }

    /// Ends a call that may have been billed although no usage arrived. Its bounds stay on the line.
    public void unknown(Reservation reservation) {
        end(unknown(reservation.entry()));
    }

    /// The same of one of which a part had arrived.
    ///
    /// @param atLeast what its prompt and that part come to, where a price is known
    public void unknown(Reservation reservation, Optional<Neurons> atLeast) {
        end(unknown(reservation.entry(), atLeast));
    }

    /// Ends a call that failed before anything of its answer was delivered: refunded where nothing can have been
    /// computed, unknown otherwise.
    public void fail(Reservation reservation, Failure failure) {
        Entry entry = reservation.entry();
        Entry ended = failure.mayBeBilled()
                ? unknown(entry)
                : ended(entry, State.REFUNDED, Optional.of(Neurons.ZERO), Work.NONE);
        end(failed(ended, failure.kind()));
    }

    /// What is booked on a connection on a UTC day: the last line of every call, oldest first.
    public List<Entry> calls(LocalDate date, String connection) {
        return entries.on(date).stream()
                .filter(entry -> entry.purpose().payer().connection().equals(connection))
                .toList();
    }

    /// Marks calls as unknown whose process ended before they did, and returns them. Calls of processes that live are
    /// left alone. To be called at start.
    public List<Entry> recover() {
        List<Entry> left = entries.abandoned().stream()
                .filter(entry -> !running.contains(entry.call()))
                .toList();
        left.forEach(entry -> entries.append(unknown(entry)));
        return left;
    }

    private void end(Entry entry) {
        if (!running.remove(entry.call())) {
            return;
        }
        try {
            entries.append(entry);
        } catch (StorageException e) {
            running.add(entry.call()); // a later end may get through
            throw e;
        }
    }

    private static Entry unknown(Entry open) {
        return unknown(open, Optional.empty());
    }

    private static Entry unknown(Entry open, Optional<Neurons> atLeast) {
        Optional<Neurons> least = atLeast.or(() -> open.work().computed());
        Optional<Neurons> bounded = least.map(known ->
                open.neurons().filter(most -> most.compareTo(known) < 0).orElse(known));
        return ended(open, State.UNKNOWN, open.neurons(), atLeast(bounded));
    }

    private static Work atLeast(Optional<Neurons> neurons) {
        return new Work(Optional.empty(), Map.of(), neurons);
    }

    private static Entry ended(Entry open, State state, Optional<Neurons> neurons, Work work) {
        return new Entry(open.call(), state, open.at(), open.purpose(), neurons, work, Optional.empty());
    }

    private static Entry failed(Entry ended, String kind) {
        return new Entry(
                ended.call(),
                ended.state(),
                ended.at(),
                ended.purpose(),
                ended.neurons(),
                ended.work(),
                Optional.of(kind));
    }
}
