package dev.ganglion.workersai.wire.image;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.WholeReply;
import dev.ganglion.workersai.wire.task.Field;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.function.Consumer;

/// Reads the reply to a look in the form that it has, whichever was asked for.
final class LookReply {
    private final Answer answer;
    private final ErrorTable errors;
    private final Consumer<String> words;

    LookReply(Answer answer, ErrorTable errors, Consumer<String> words) {
        this.answer = answer;
        this.errors = errors;
        this.words = words;
    }

    Reply<Sight> read(boolean streamed) throws WorkersAiException, InterruptedException {
        if (answer.type().equals("text/event-stream")) {
            return new LookStream(answer, errors, words).read(streamed);
        }
        return TaskCall.value(new WholeReply(answer, errors).tree(), result -> whole(result, streamed), answer);
    }

    private Sight whole(Field result, boolean streamed) throws WorkersAiException {
        if (streamed) {
            result.quirk("json-instead-of-stream");
        }
        if (!SightFields.any(result.node())) {
            throw new WorkersAiException(new Failure.Malformed(
                    "an empty result, as this model was seen to give when it is not streamed", ServiceError.NONE));
        }
        Sight sight = SightFields.read(result);
        sight.words().ifPresent(words);
        return sight;
    }
}
