package dev.ganglion.workersai.wire.text;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Pooling;
import dev.ganglion.workersai.text.Vector;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.Parameters;
import dev.ganglion.workersai.wire.task.Field;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// Embeddings: `text`, `contexts`, or `queries` and `documents` out, vectors back; or all of it as OpenAI has it.
public final class EmbeddingCall {
    private EmbeddingCall() {}

    /// The call that `request` means.
    public static TaskCall<Embeddings> of(EmbeddingRequest request) {
        return switch (request.input()) {
            case EmbeddingInput.Compatible compatible ->
                TaskCall.json(
                        request.model(), CompatibleEmbeddings.of(request, compatible), CompatibleEmbeddings::read);
            case EmbeddingInput.Texts texts -> call(request, body(texts));
            case EmbeddingInput.Contexts contexts -> call(request, body(contexts));
            case EmbeddingInput.Retrieval retrieval -> call(request, body(retrieval));
        };
    }

    private static TaskCall<Embeddings> call(EmbeddingRequest request, ObjectNode body) {
        return TaskCall.json(request.model(), body.setAll(Parameters.object(request.extra())), EmbeddingCall::read);
    }

    private static ObjectNode body(EmbeddingInput.Texts texts) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        put(body, "text", texts.texts());
        texts.pooling().ifPresent(pooling -> body.put("pooling", pooling.name().toLowerCase(Locale.ROOT)));
        return body;
    }

    private static ObjectNode body(EmbeddingInput.Contexts contexts) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        Contexts.put(body, contexts.contexts());
        return contexts.truncate() ? body.put("truncate_inputs", true) : body;
    }

    private static ObjectNode body(EmbeddingInput.Retrieval retrieval) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        put(body, "queries", retrieval.queries());
        put(body, "documents", retrieval.documents());
        retrieval.instruction().ifPresent(instruction -> body.put("instruction", instruction));
        return body;
    }

    private static void put(ObjectNode body, String name, List<String> texts) {
        if (!texts.isEmpty() || name.equals("text")) {
            body.set(name, Json.MAPPER.valueToTree(texts));
        }
    }

    /// `response` is where the contexts form has its vectors.
    private static Embeddings read(Field result) throws WorkersAiException {
        Optional<Field> response = result.optional("response");
        Field data = response.isPresent() ? response.get() : result.required("data");
        List<Vector> vectors = data.each(each -> Vector.of(each.numbers()));
        List<Integer> counted = shape(vectors);
        List<Integer> shape = result.each("shape", size -> (int) size.number());
        if (shape.isEmpty()) {
            result.quirk("missing-shape");
        } else if (!shape.equals(counted)) {
            result.quirk("shape-mismatch");
        }
        return new Embeddings(vectors, shape.isEmpty() ? counted : shape, pooling(result));
    }

    static List<Integer> shape(List<Vector> vectors) throws WorkersAiException {
        int dimensions = vectors.isEmpty() ? 0 : vectors.getFirst().dimensions();
        if (vectors.stream().anyMatch(vector -> vector.dimensions() != dimensions)) {
            throw new WorkersAiException(new Failure.Malformed("vectors of different dimensions", ServiceError.NONE));
        }
        return List.of(vectors.size(), dimensions);
    }

    private static Optional<Pooling> pooling(Field result) throws WorkersAiException {
        String named = result.optional("pooling", Field::text).orElse("");
        return switch (named) {
            case "mean" -> Optional.of(Pooling.MEAN);
            case "cls" -> Optional.of(Pooling.CLS);
            case "" -> Optional.empty();
            default -> {
                result.quirk("unknown-pooling");
                yield Optional.empty();
            }
        };
    }
}
