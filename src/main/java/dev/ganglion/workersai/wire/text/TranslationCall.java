package dev.ganglion.workersai.wire.text;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.text.TranslationRequest;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.Field;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Translation: one text or several out, as many back.
public final class TranslationCall {
    private TranslationCall() {}

    /// The call that `request` means.
    public static TaskCall<List<String>> of(TranslationRequest request) throws WorkersAiException {
        return TaskCall.json(request.model(), body(request), TranslationCall::read);
    }

    private static JsonNode body(TranslationRequest request) throws WorkersAiException {
        ObjectNode body = Json.MAPPER.createObjectNode();
        switch (request.form()) {
            case ONE_TEXT -> {
                if (request.texts().size() != 1) {
                    throw new WorkersAiException(new Failure.InvalidInput(
                            "/text", "This model translates one text at a time.", ServiceError.NONE));
                }
                body.put("text", request.texts().getFirst());
                request.source().ifPresent(language -> body.put("source_lang", language));
                body.put("target_lang", request.target());
            }
            case MANY_TEXTS -> {
                body.set("text", Json.MAPPER.valueToTree(request.texts()));
                body.put("target_language", request.target());
            }
        }
        return body;
    }

    private static List<String> read(Field result) throws WorkersAiException {
        Optional<Field> many = result.optional("translations");
        return many.isPresent()
                ? many.get().each(Field::text)
                : List.of(result.required("translated_text").text());
    }
}
