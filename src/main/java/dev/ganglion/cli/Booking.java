package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Surroundings.Books;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Bill;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.Prices;
import dev.ganglion.ledger.Reservation;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.estimate.Forecasts;
import dev.ganglion.ledger.estimate.Planned;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A call in the user's books. Simulated calls are in none. Books that fail do not keep a call from being made;
/// standard error says so.
final class Booking {
    private record Line(Books books, Reservation reservation) {}

    /// A budget does not allow the model that takes another's place.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient OverBudget why;

        Refused(OverBudget why) {
            super(why);
            this.why = why;
        }

        OverBudget why() {
            return why;
        }
    }

    private final Console console;
    private Request request;
    private Optional<Line> line = Optional.empty();

    private Booking(Request request, Console console) {
        this.request = request;
        this.console = console;
    }

    /// Reserves the most that the call can cost.
    ///
    /// @param books where it is booked; not asked for where the call is simulated
    /// @throws OverBudget when a budget does not allow it: then it must not be sent
    static Booking open(Supplier<Books> books, Request request, Console console) throws OverBudget {
        var booking = new Booking(request, console);
        if (request.connection().simulated()) {
            return booking;
        }
        try {
            booking.line = Optional.of(reserve(books.get(), request));
        } catch (StorageException e) {
            warn(console, e);
        }
        return booking;
    }

    /// The model did not answer because of `failure`; what `next` asks takes its place.
    void fellBack(Failure failure, Request next) {
        request = next;
        fail(failure);
        try {
            line = line.isPresent() ? Optional.of(reserve(line.get().books, next)) : line;
        } catch (OverBudget e) {
            line = Optional.empty();
            throw new Refused(e);
        } catch (StorageException e) {
            warn(console, e);
            line = Optional.empty();
        }
    }

    /// What the reply used; returns its neurons, stated or computed.
    Optional<Neurons> settle(Usage usage) {
        write(open -> {
            var _ = open.books.ledger().settle(open.reservation, usage);
            learn(open.books, usage);
        });
        return Prices.cost(request.model(), usage);
    }

    /// What a call of a task took; returns its neurons, stated or computed.
    Optional<Neurons> settle(Bill bill) {
        write(open -> {
            var _ = open.books.ledger().settle(open.reservation, bill);
            bill.usage().ifPresent(usage -> learn(open.books, usage));
        });
        return bill.neurons(request.model());
    }

    private void learn(Books books, Usage usage) {
        new Forecasts(books.estimates()).learn(request.model(), Plans.of(request), usage);
    }

    /// It failed before anything of the answer arrived.
    void fail(Failure failure) {
        write(open -> open.books.ledger().fail(open.reservation, failure));
    }

    /// It failed when its answer had begun.
    ///
    /// @param used where it told that before
    /// @param arrived how much of the answer had come
    void fail(Failure failure, Optional<Usage> used, Extent arrived) {
        write(open -> {
            var _ = open.books.ledger().fail(open.reservation, failure, used, atLeast(open, arrived));
        });
    }

    /// It failed when that much of it had been used.
    void fail(Failure failure, Bill used) {
        write(open -> {
            var _ = open.books.ledger().fail(open.reservation, failure, used);
        });
    }

    /// It ended without telling what it used. Nothing happens when it has ended already.
    ///
    /// @param arrived how much of the answer had come
    void end(Extent arrived) {
        write(open -> open.books.ledger().unknown(open.reservation, atLeast(open, arrived)));
    }

    /// What a chat that is cut has cost as far as can be told; of other calls the estimate tells it.
    private Optional<Neurons> atLeast(Line open, Extent arrived) {
        return Plans.of(request) instanceof Planned.Chat(Extent prompt, var _)
                ? open.books.estimates().cut(request.model(), prompt, arrived)
                : Optional.empty();
    }

    private static Line reserve(Books books, Request request) throws OverBudget {
        Estimate estimate = new Forecasts(books.estimates()).of(request.model(), Plans.of(request));
        Payer payer = Payer.real(request.connection().ledgerName());
        return new Line(books, books.ledger().reserve(payer, request.model(), estimate));
    }

    private void write(Consumer<Line> entry) {
        try {
            line.ifPresent(entry);
        } catch (StorageException e) {
            warn(console, e);
        }
    }

    private static void warn(Console console, StorageException e) {
        console.say("Warning: the cost of this call is not booked. " + e.getMessage());
    }
}
