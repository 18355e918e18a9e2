package dev.ganglion.workersai.rest;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Call;
import dev.ganglion.net.Redactor;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.net.live.Dialling;
import dev.ganglion.net.live.LiveSocket;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.wire.Address;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.time.Clock;
import java.util.function.Consumer;

/// Sends what a connection's calls carry and hands their replies to who reads them.
final class Calls {
    private final Connection connection;
    private final Transport transport;
    private final Clock clock;
    private final RequestLimits limits;
    private final Redactor redactor;

    Calls(Connection connection, Transport transport, Clock clock, RequestLimits limits) {
        this.connection = connection;
        this.transport = transport;
        this.clock = clock;
        this.limits = limits;
        this.redactor = new Redactor(connection.secrets());
    }

    Connection connection() {
        return connection;
    }

    /// Whether the server takes nothing but what OpenAI's protocol has.
    boolean speakOpenAi() {
        return connection.speaks() == Connection.Speaks.OPENAI;
    }

    <T> Reply<T> of(TaskCall<T> task, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        ErrorTable errors = errors(task.model());
        try (Answer answer = open(task.model(), Address.run(connection, task.model(), task.payload()), errors, waits)) {
            return task.reader().read(answer, errors);
        }
    }

    /// Sends `call` of `model`, waiting while the model's limit is reached.
    Answer open(String model, Call call, ErrorTable errors, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return open(call.in(limits.lane(connection, model)), errors, waits);
    }

    /// Opens a connection to `model` for `call`, by the same limits.
    LiveSocket dial(String model, Call call, Dialling dialling, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return dialling.open(transport, call.in(limits.lane(connection, model)), listener(waits));
    }

    /// Sends `call` of an endpoint of the account.
    Answer ofAccount(Call call, ErrorTable errors, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return open(call.in(RequestLimits.lane(connection)), errors, waits);
    }

    private Answer open(Call call, ErrorTable errors, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException {
        return transport.open(call, errors, listener(waits));
    }

    private static Retry.Listener listener(Consumer<ChatEvent.Retrying> waits) {
        return (attempt, pause, failure) -> waits.accept(new ChatEvent.Retrying(attempt, pause, failure));
    }

    ErrorTable errors(String model) {
        return new ErrorTable(model, redactor, clock);
    }
}
