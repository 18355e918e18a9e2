package dev.ganglion.cli;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.WorkersAi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// One request and its answer: sent, shown, booked.
final class Exchange {
    private final WorkersAi client;
    private final Booking booking;
    private final Answers answers;
    private final Console console;
    private boolean delivered;

    Exchange(WorkersAi client, Booking booking, Answers answers, Console console) {
        this.client = client;
        this.booking = booking;
        this.answers = answers;
        this.console = console;
    }

    /// Blocks until the answer has ended and returns the exit code.
    int run(Request request) {
        try {
            send(request);
            return ExitCode.WHOLE;
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

    private void send(Request request) throws WorkersAiException, InterruptedException {
        String model = request.model().id();
        switch (request.question()) {
            case Question.Chat(List<Message> messages, boolean stream) ->
                client.chat(new ChatRequest(model, messages, Map.of(), stream), this::show);
            case Question.Body(JsonNode body) -> {
                if (chats(request, body)) {
                    client.stream(model, body, this::show);
                } else {
                    answers.result(client.run(model, body, this::show));
                }
            }
        }
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

    private void show(ChatEvent event) {
        switch (event) {
            case ChatEvent.Used(Usage usage) -> answers.used(usage, booking.settle(usage));
            case ChatEvent.Retrying(int attempt, Duration pause, Failure failure) ->
                console.say("%s. Attempt %d follows in %s."
                        .formatted(
                                Explanation.of(failure, Instant.now()).title(), attempt + 1, Figures.duration(pause)));
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
