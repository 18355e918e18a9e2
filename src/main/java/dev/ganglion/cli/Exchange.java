package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.task.Job;
import dev.ganglion.cli.task.Outcome;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.Bill;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.ledger.budget.Refusal;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Fallbacks;
import dev.ganglion.workersai.GatewayNote;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One request and its answer: sent, shown, booked.
final class Exchange {
    private final WorkersAi client;
    private final Booking booking;
    private final Answers answers;
    private final Delivery results;
    private final Console console;
    private boolean delivered;
    private Extent arrived = Extent.NONE;
    /// Whether a gateway answered from its cache.
    private boolean cached;
    /// What the call has used, where that is known at any moment.
    private Supplier<Optional<Bill>> meter = Optional::empty;

    Exchange(WorkersAi client, Booking booking, Delivery results, Console console) {
        this.client = client;
        this.booking = booking;
        this.results = results;
        this.console = console;
        answers = answers(results, console);
    }

    /// Blocks until the answer has ended and returns the exit code.
    int run(List<Request> requests) {
        var models = requests.stream().map(request -> request.model().id()).toList();
        var byModel = requests.stream()
                .collect(Collectors.toMap(request -> request.model().id(), Function.identity(), (first, _) -> first));
        try {
            return new Fallbacks(models)
                    .run(
                            model -> send(Objects.requireNonNull(byModel.get(model))),
                            step -> fallBack(step, Objects.requireNonNull(byModel.get(step.to()))));
        } catch (WorkersAiException e) {
            fail(e.failure());
            answers.failed(e.failure(), Instant.now());
            return ExitCode.of(e.failure());
        } catch (Booking.Refused e) {
            return refused(e.why(), answers);
        } catch (InterruptedException e) {
            answers.interrupted(); // the exit code carries it on
            return ExitCode.INTERRUPTED;
        } finally {
            meter.get().ifPresent(booking::settle);
            booking.end(arrived);
        }
    }

    /// What has been delivered may be billed whatever ended it.
    private void fail(Failure failure) {
        Optional<Bill> used = meter.get().filter(Exchange::something);
        if (used.isPresent()) {
            booking.fail(failure, used.get());
        } else if (delivered) {
            booking.fail(failure, cached ? Optional.of(Usage.NOTHING) : Optional.empty(), arrived);
        } else {
            booking.fail(failure);
        }
    }

    private static boolean something(Bill used) {
        return used.amounts().values().stream().anyMatch(amount -> amount.signum() > 0);
    }

    /// A budget does not allow to send anything.
    static int refused(OverBudget why, Delivery results, Console console) {
        return refused(why, answers(results, console));
    }

    private static int refused(OverBudget why, Answers answers) {
        answers.refused(Refusal.of(why, Instant.now()));
        return ExitCode.LIMITED;
    }

    private static Answers answers(Delivery results, Console console) {
        return results.json() ? new JsonAnswers(console) : new TextAnswers(console);
    }

    private int send(Request request) throws WorkersAiException, InterruptedException {
        String model = request.model().id();
        switch (request.question()) {
            case Question.Chat(ChatRequest chat) -> client.chat(chat, this::show);
            case Question.ChatBody(JsonNode body) -> client.stream(model, body, this::show);
            case Question.Call(Job job, var _) -> {
                meter = () -> job.metered().map(used -> new Bill(Optional.empty(), Optional.empty(), used));
                Reply<Outcome> reply = job.call().send(client, this::show);
                return settled(reply, job.amounts(request.model(), reply.value()), reply.value());
            }
            case Question.Body(JsonNode body) -> {
                return raw(client.run(model, body, this::event, this::show));
            }
        }
        return ExitCode.WHOLE;
    }

    private int raw(Reply<RawAnswer> reply) {
        Map<Unit, BigDecimal> unknown = Map.of();
        return switch (reply.value()) {
            case RawAnswer.Whole(JsonNode result) -> settled(reply, unknown, new Outcome.Raw(result));
            case RawAnswer.File(String type, Octets octets) -> settled(reply, unknown, new Outcome.Made(type, octets));
            case RawAnswer.Streamed _ -> {
                Bill bill = bill(reply, unknown);
                answers.cost(bill, book(reply, bill));
                yield ExitCode.WHOLE;
            }
        };
    }

    /// Books a reply before it is delivered, which may fail.
    private int settled(Reply<?> reply, Map<Unit, BigDecimal> amounts, Outcome outcome) {
        Bill bill = bill(reply, amounts);
        Optional<Neurons> neurons = book(reply, bill);
        int code = results.deliver(outcome, answers, console);
        answers.cost(bill, neurons);
        return outcome.cut().isPresent() ? stopped(outcome, outcome.cut().get()) : code;
    }

    /// A part of what was asked for is delivered.
    private int stopped(Outcome outcome, Failure failure) {
        console.say(
                outcome instanceof Outcome.Listened
                        ? "Not all of the recording is heard."
                        : "Not all of the texts are embedded.");
        answers.failed(failure, Instant.now());
        return ExitCode.of(failure);
    }

    private static Bill bill(Reply<?> reply, Map<Unit, BigDecimal> amounts) {
        boolean repeated = reply.gateway().flatMap(GatewayNote::cacheHit).orElse(false);
        return repeated ? Bill.REPEATED : new Bill(reply.usage(), reply.neurons(), amounts);
    }

    private Optional<Neurons> book(Reply<?> reply, Bill bill) {
        Optional<Neurons> neurons = booking.settle(bill);
        reply.quirks().forEach(name -> answers.piece(new ChatEvent.Quirk(name)));
        reply.gateway().ifPresent(note -> answers.piece(new ChatEvent.Served(note)));
        return neurons;
    }

    private void fallBack(ChatEvent.FellBack step, Request next) {
        booking.fellBack(step.failure(), next);
        answers.piece(step);
    }

    private void event(JsonNode event) {
        delivered = true;
        answers.event(event);
    }

    /// How much of an answer that is.
    private static Extent extent(ChatEvent event) {
        return switch (event) {
            case ChatEvent.Text(String piece) -> new Extent(Extent.characters(piece), 0);
            case ChatEvent.Reasoning(String piece) -> new Extent(Extent.characters(piece), 0);
            case ChatEvent.ToolCall call -> Extent.of(List.of(new Message(Role.ASSISTANT, List.of(call.part()))));
            case ChatEvent.Used _,
                    ChatEvent.Quirk _,
                    ChatEvent.Calling _,
                    ChatEvent.FellBack _,
                    ChatEvent.Served _,
                    ChatEvent.Retrying _,
                    ChatEvent.Finish _ -> Extent.NONE;
        };
    }

    private void show(ChatEvent event) {
        arrived = arrived.plus(extent(event));
        switch (event) {
            case ChatEvent.Used(Usage usage) -> {
                Bill bill = cached ? Bill.REPEATED : new Bill(Optional.of(usage), usage.neurons(), Map.of());
                answers.cost(bill, booking.settle(bill));
            }
            case ChatEvent.Retrying wait -> console.retrying(wait);
            case ChatEvent.Served(GatewayNote note) -> {
                cached = note.cacheHit().orElse(false);
                answers.piece(event);
            }
            case ChatEvent.FellBack _ -> answers.piece(event);
            case ChatEvent.Calling _ -> delivered = true;
            case ChatEvent.Text _,
                    ChatEvent.Reasoning _,
                    ChatEvent.ToolCall _,
                    ChatEvent.Quirk _,
                    ChatEvent.Finish _ -> {
                delivered |= !(event instanceof ChatEvent.Quirk);
                if (results.showsPieces()) {
                    answers.piece(event);
                }
            }
        }
    }
}
