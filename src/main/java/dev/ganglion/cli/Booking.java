package dev.ganglion.cli;

import dev.ganglion.cli.Surroundings.Books;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Usage;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Prices;
import dev.ganglion.ledger.Reservation;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// A call in the user's books. Simulated calls are in none. Books that fail do not keep a call from being made;
/// standard error says so.
final class Booking {
    private record Line(Books books, Reservation reservation) {}

    private final Request request;
    private final Console console;
    private final Optional<Line> line;

    private Booking(Request request, Console console, Optional<Line> line) {
        this.request = request;
        this.console = console;
        this.line = line;
    }

    /// Reserves the most that the call can cost.
    static Booking open(Surroundings surroundings, Request request, Console console) {
        if (request.connection().simulated()) {
            return new Booking(request, console, Optional.empty());
        }
        try {
            return new Booking(request, console, Optional.of(reserve(surroundings.books(), request)));
        } catch (StorageException e) {
            warn(console, e);
            return new Booking(request, console, Optional.empty());
        }
    }

    /// What the reply used; returns its neurons, stated or computed.
    Optional<Neurons> settle(Usage usage) {
        write(open -> {
            var _ = open.books.ledger().settle(open.reservation, usage);
            open.books.estimates().learn(request.model(), request.messages(), usage);
        });
        return Prices.cost(request.model(), usage);
    }

    /// It failed before anything of the answer arrived.
    void fail(Failure failure) {
        write(open -> open.books.ledger().fail(open.reservation, failure));
    }

    /// It ended without telling what it used. Nothing happens when it has ended already.
    void end() {
        write(open -> open.books.ledger().unknown(open.reservation));
    }

    private static Line reserve(Books books, Request request) {
        Estimate estimate = request.messages().isEmpty()
                ? Estimate.UNKNOWN
                : books.estimates().chat(request.model(), request.messages(), OptionalInt.empty());
        return new Line(books, books.ledger().reserve(request.connection().ledgerName(), request.model(), estimate));
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
