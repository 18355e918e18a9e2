package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.Oddity;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Footprints;
import dev.ganglion.workersai.wire.WholeReply;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Reads the reply to a chat in the form that it has, whichever was asked for.
public final class ChatReply {
    private final Answer reply;
    private final JsonNode request;
    private final ChatForm form;
    private final ErrorTable errors;

    /// `request` is the body that `reply` answers, in that form.
    public ChatReply(Answer reply, JsonNode request, ChatForm form, ErrorTable errors) {
        this.reply = reply;
        this.request = request;
        this.form = form;
        this.errors = errors;
    }

    /// Delivers its events, the last one being [ChatEvent.Finish] unless it throws.
    public void read(Consumer<ChatEvent> sink) throws WorkersAiException, InterruptedException {
        Footprints.of(reply).ifPresent(note -> sink.accept(new ChatEvent.Served(note)));
        ChatAnswer answer = new ChatAnswer(sink, Heading.of(request, form, reply));
        boolean streamed = request.path("stream").asBoolean(false);
        if (reply.type().equals("text/event-stream")) {
            if (!streamed) {
                answer.quirk(Oddity.STREAM_INSTEAD_OF_JSON);
            }
            new ChatStream(reply.body(), answer, errors).read();
            return;
        }
        JsonNode result = Envelope.result(new WholeReply(reply, errors).tree());
        if (streamed) {
            answer.quirk(Oddity.JSON_INSTEAD_OF_STREAM);
        }
        answer.isWhole();
        whole(result, answer);
        if (answer.nothingCame() && streamed) {
            answer.quirk(Oddity.EMPTY_ANSWER);
        }
        answer.complete();
    }

    private void whole(JsonNode result, ChatAnswer answer) throws WorkersAiException {
        if (result.isString()) {
            answer.text(result.stringValue());
        } else if (Chunk.known(result)) {
            new Chunk(answer, errors).read(result);
        } else {
            throw new WorkersAiException(new Failure.Malformed("a reply without an answer", ServiceError.NONE));
        }
    }
}
