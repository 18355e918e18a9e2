package dev.ganglion.ledger;

import dev.ganglion.domain.Entries;
import dev.ganglion.domain.Entry;
import dev.ganglion.domain.Entry.State;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Usage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Books every call: reserved before it is sent, ended once by [#settle], [#fail], [#refund] or [#unknown].
///
/// The first end that is written counts and later ones do nothing, so a caller may write `unknown` into its `finally`.
/// Every method blocks on the disk, is safe on any thread and throws
/// [StorageException] when the line cannot be written.
public final class Ledger {
    private final Entries entries;
    private final Clock clock;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    public Ledger(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /// Books the upper bound of a call that is about to be sent.
    ///
    /// @param connection the name of the connection that pays
    /// @param model as the catalogue has it, or [Model#unlisted]
    public Reservation reserve(String connection, Model model, Estimate estimate) {
        var entry = new Entry(
                UUID.randomUUID().toString(),
                State.RESERVED,
                clock.instant(),
                connection,
                model.id(),
                model.task(),
                estimate.most(),
                Optional.empty());
        entries.append(entry);
        running.add(entry.call());
        return new Reservation(model, entry);
    }

    /// Ends a call with what its reply used, and returns its neurons: as stated, else computed,
    /// empty where no price is known.
    public Optional<Neurons> settle(Reservation reservation, Usage usage) {
        Optional<Neurons> neurons = Prices.cost(reservation.model(), usage);
        State state = usage.neurons().isPresent() ? State.STATED : State.COMPUTED;
        end(ended(reservation.entry(), state, neurons, Optional.of(usage)));
        return neurons;
    }

    /// Ends a call that is not billed by tokens alone, and returns its neurons. Where nothing tells them, its cost
    /// is unknown.
    public Optional<Neurons> settle(Reservation reservation, Bill bill) {
        Optional<Neurons> neurons = bill.neurons(reservation.model());
        if (neurons.isPresent()) {
            end(ended(reservation.entry(), bill.state(), neurons, bill.usage()));
        } else {
            unknown(reservation);
        }
        return neurons;
    }

    /// Ends a call for which the service computed nothing.
    public void refund(Reservation reservation) {
        end(ended(reservation.entry(), State.REFUNDED, Optional.of(Neurons.ZERO), Optional.empty()));
    }

    /// Ends a call that may have been billed although no usage arrived. Its bound stays on the line.
    public void unknown(Reservation reservation) {
        end(unknown(reservation.entry()));
    }

    /// Ends a call that failed before anything of its answer was delivered: refunded where nothing can have been
    /// computed, unknown otherwise. Whatever stops an answer that has begun, its cost is [#unknown].
    public void fail(Reservation reservation, Failure failure) {
        if (failure.mayBeBilled()) {
            unknown(reservation);
        } else {
            refund(reservation);
        }
    }

    /// The current UTC day.
    public Day today() {
        return day(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }

    /// Any UTC day.
    public Day day(LocalDate date) {
        return new Day(date, entries.on(date));
    }

    /// Marks calls that an earlier run of the program left open as unknown, and returns them. To be called at start.
    public List<Entry> recover() {
        List<Entry> left = entries.open().stream()
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
        return ended(open, State.UNKNOWN, open.neurons(), Optional.empty());
    }

    private static Entry ended(Entry open, State state, Optional<Neurons> neurons, Optional<Usage> usage) {
        return new Entry(open.call(), state, open.at(), open.connection(), open.model(), open.task(), neurons, usage);
    }
}
