package dev.ganglion.cli;

import dev.ganglion.cli.task.Job;
import dev.ganglion.cli.task.Outcome;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.Bill;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Fallbacks;
import dev.ganglion.workersai.GatewayNote;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
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
    /// Whether a gateway answered from its cache.
    private boolean cached;

    Exchange(WorkersAi client, Booking booking, Delivery results, Console console) {
        this.client = client;
        this.booking = booking;
        this.results = results;
        this.console = console;
        answers = results.json() ? new JsonAnswers(console) : new TextAnswers(console);
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
            if (!delivered) {
                booking.fail(e.failure()); // what has been delivered may be billed whatever ended it
            }
            answers.failed(e.failure(), Instant.now());
            return ExitCode.of(e.failure());
        } catch (InterruptedException e) {
            answers.interrupted(); // the exit code carries it on
            return ExitCode.INTERRUPTED;
        } finally {
            booking.end();
        }
    }

    private int send(Request request) throws WorkersAiException, InterruptedException {
        String model = request.model().id();
        switch (request.question()) {
            case Question.Chat(ChatRequest chat) -> client.chat(chat, this::show);
            case Question.Call(Job job, var _) -> {
                return call(job);
            }
            case Question.Body(JsonNode body) -> {
                if (chats(request, body)) {
                    client.stream(model, body, this::show);
                } else {
                    answers.result(client.run(model, body, this::show));
                }
            }
        }
        return ExitCode.WHOLE;
    }

    private int call(Job job) throws WorkersAiException, InterruptedException {
        Reply<Outcome> reply = job.call().send(client, this::show);
        cached = reply.gateway().flatMap(GatewayNote::cacheHit).orElse(false);
        var bill = cached
                ? new Bill(reply.usage(), Optional.of(Neurons.ZERO), Map.of())
                : new Bill(reply.usage(), reply.neurons(), job.amounts(reply.value()));
        Optional<Neurons> neurons = booking.settle(bill);
        reply.quirks().forEach(name -> answers.piece(new ChatEvent.Quirk(name)));
        reply.gateway().ifPresent(note -> answers.piece(new ChatEvent.Served(note)));
        int code = results.deliver(reply.value(), answers, console);
        answers.cost(reply.usage(), neurons);
        return code;
    }

    private void fallBack(ChatEvent.FellBack step, Request next) {
        booking.fellBack(step.failure(), next);
        answers.piece(step);
    }

    /// A body that nobody marked as streaming is a chat only where the catalogue or its form says so.
    private static boolean chats(Request request, JsonNode body) {
        if (body.path("stream").asBoolean(false) || body.has("messages")) {
            return true;
        }
        return body.has("prompt")
                && request.model().task() == Task.TEXT_GENERATION
                && switch (request.model().stream()) {
                    case LEGACY, CHAT -> true;
                    case PREDICTION, WEBSOCKET, NONE, UNKNOWN -> false;
                };
    }

    /// A reply out of a gateway's cache repeats what the first one used, and costs nothing.
    private static Usage free(Usage usage) {
        return new Usage(
                usage.promptTokens(), usage.cachedTokens(), usage.completionTokens(), Optional.of(Neurons.ZERO));
    }

    private void show(ChatEvent event) {
        switch (event) {
            case ChatEvent.Used(Usage usage) -> answers.used(usage, booking.settle(cached ? free(usage) : usage));
            case ChatEvent.Retrying(int attempt, Duration pause, Failure failure) ->
                console.say("%s. Attempt %d follows in %s."
                        .formatted(
                                Explanation.of(failure, Instant.now()).title(), attempt + 1, Figures.duration(pause)));
            case ChatEvent.Served(GatewayNote note) -> {
                cached = note.cacheHit().orElse(false);
                answers.piece(event);
            }
            case ChatEvent.FellBack _ -> answers.piece(event);
            case ChatEvent.Text _,
                    ChatEvent.Reasoning _,
                    ChatEvent.ToolCall _,
                    ChatEvent.Quirk _,
                    ChatEvent.Finish _ -> {
                delivered |= !(event instanceof ChatEvent.Quirk);
                answers.piece(event);
            }
        }
    }
}
