package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.cli.surroundings.Surroundings.Books;
import dev.ganglion.cli.task.Job;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Usage;
import dev.ganglion.ledger.Bill;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Prices;
import dev.ganglion.ledger.Reservation;
import dev.ganglion.workersai.ChatRequest;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/// A call in the user's books. Simulated calls are in none. Books that fail do not keep a call from being made;
/// standard error says so.
final class Booking {
    private record Line(Books books, Reservation reservation) {}

    private final Console console;
    private Request request;
    private Optional<Line> line = Optional.empty();

    private Booking(Request request, Console console) {
        this.request = request;
        this.console = console;
    }

    /// Reserves the most that the call can cost.
    static Booking open(Surroundings surroundings, Request request, Console console) {
        var booking = new Booking(request, console);
        if (request.connection().simulated()) {
            return booking;
        }
        try {
            booking.line = Optional.of(reserve(surroundings.books(), request));
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
            line = line.map(open -> reserve(open.books, next));
        } catch (StorageException e) {
            warn(console, e);
            line = Optional.empty();
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

    /// What a call of a task took; returns its neurons, stated or computed.
    Optional<Neurons> settle(Bill bill) {
        write(open -> {
            var _ = open.books.ledger().settle(open.reservation, bill);
        });
        return bill.neurons(request.model());
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
        Estimate estimate = estimate(books, request);
        return new Line(books, books.ledger().reserve(request.connection().ledgerName(), request.model(), estimate));
    }

    private static Estimate estimate(Books books, Request request) {
        if (request.question() instanceof Question.Call(Job job, var _)) {
            return new Estimate(
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    Optional.empty(),
                    Prices.computed(request.model(), job.known()));
        }
        return request.messages().isEmpty()
                ? Estimate.UNKNOWN
                : books.estimates().chat(request.model(), request.messages(), limit(request));
    }

    /// The most tokens that the answer may have, where the user set it.
    private static OptionalInt limit(Request request) {
        return request.question() instanceof Question.Chat(ChatRequest chat)
                        && chat.parameters().get("max_tokens") instanceof Integer tokens
                ? OptionalInt.of(tokens)
                : OptionalInt.empty();
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
