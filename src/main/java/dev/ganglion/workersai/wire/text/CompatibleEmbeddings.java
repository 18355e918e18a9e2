package dev.ganglion.workersai.wire.text;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Vector;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.Parameters;
import dev.ganglion.workersai.wire.Payload;
import dev.ganglion.workersai.wire.task.Field;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/// Embeddings as OpenAI has them: `input` out, `data` with an index and a vector each back.
final class CompatibleEmbeddings {
    private CompatibleEmbeddings() {}

    /// The body of `input`. The encoding is always said: some servers choose base64 where it is not.
    static Payload of(EmbeddingRequest request, EmbeddingInput.Compatible input) {
        ObjectNode body = Json.MAPPER.createObjectNode().put("model", request.model());
        body.set("input", Json.MAPPER.valueToTree(input.texts()));
        body.put("encoding_format", input.packed() ? "base64" : "float");
        body.setAll(Parameters.object(request.extra()));
        return new Payload.Compatible("embeddings", body);
    }

    static Embeddings read(Field reply) throws WorkersAiException {
        Field data = reply.required("data");
        List<Vector> came = data.each(entry -> vector(entry.required("embedding")));
        List<Integer> places =
                data.each(entry -> (int) entry.optionalNumber("index").orElse(-1));
        return new Embeddings(ordered(came, places, reply), EmbeddingCall.shape(came), Optional.empty());
    }

    /// By the index that each states, if together they are all there are.
    private static List<Vector> ordered(List<Vector> came, List<Integer> places, Field reply) {
        List<Integer> all = IntStream.range(0, came.size()).boxed().toList();
        if (places.equals(all)) {
            return came;
        }
        reply.quirk("unordered-vectors");
        return places.stream().sorted().toList().equals(all)
                ? all.stream().map(place -> came.get(places.indexOf(place))).toList()
                : came;
    }

    /// The numbers, or base64 of them as little-endian floats.
    private static Vector vector(Field embedding) throws WorkersAiException {
        return embedding.node().isString() ? unpacked(embedding.text()) : Vector.of(embedding.numbers());
    }

    private static Vector unpacked(String base64) throws WorkersAiException {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length % Float.BYTES != 0) {
                throw new IllegalArgumentException("half a number");
            }
            float[] numbers = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(numbers);
            return Vector.of(numbers);
        } catch (IllegalArgumentException notBase64) {
            throw new WorkersAiException(new Failure.Malformed("a vector that is not base64", ServiceError.NONE));
        }
    }
}
