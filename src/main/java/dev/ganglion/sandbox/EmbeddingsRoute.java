package dev.ganglion.sandbox;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.meter.Bill;
import dev.ganglion.sandbox.meter.Meter;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.vector.Embeddings;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// `POST /ai/v1/embeddings`: OpenAI's shape, without `usage`. What the service makes of `encoding_format` is not known;
/// the sandbox honours it, because OpenAI's own client asks for base64 unless told otherwise.
final class EmbeddingsRoute implements Route {
    private static final Set<String> FORMATS = Set.of("float", "base64");
    private static final String POOLING = "mean";

    private final Admission admission;
    private final Meter meter;

    EmbeddingsRoute(Admission admission, Meter meter) {
        this.admission = admission;
        this.meter = meter;
    }

    @Override
    public void answer(Call call, Faults faults) throws IOException, Refusal {
        var body = call.body();
        if (!body.has("model")) {
            throw Refusal.badInput("required properties at '/' are 'model'");
        }
        var name = body.path("model").asString("");
        var model = admission.model(name, faults);
        if (!model.task().equals("Text Embeddings")) {
            throw Refusal.noSuchModel(name);
        }
        if (!body.has("input")) {
            throw Refusal.badInput("required properties at '/' are 'input'");
        }
        var format = body.path("encoding_format").asString("float");
        if (!FORMATS.contains(format)) {
            throw Refusal.badInput("Value of '/encoding_format' not in 'base64', 'float'");
        }
        var embeddings = new Embeddings(model);
        var texts = embeddings.texts("input", body);
        try (var _ = admission.enter(model, body.path("options"), call)) {
            embed(call, model, texts, format);
        }
    }

    private void embed(Call call, ModelFacts model, List<String> texts, String format) throws IOException {
        var embeddings = new Embeddings(model);
        var reply = JsonNodeFactory.instance.objectNode().put("object", "list");
        var data = reply.putArray("data");
        for (var vector : embeddings.vectors(texts, POOLING)) {
            data.add(item(data.size(), vector, format));
        }
        reply.put("model", model.id());
        var neurons = new Prices(model).tokens(embeddings.tokens(texts), 0);
        neurons.ifPresent(cost -> call.set("cf-ai-neurons", cost.toPlainString()));
        meter.charge(new Bill(model.id(), neurons.orElse(BigDecimal.ZERO), embeddings.tokens(texts), 0));
        call.json(200, reply);
    }

    private static ObjectNode item(int index, float[] vector, String format) {
        var item = JsonNodeFactory.instance.objectNode().put("object", "embedding");
        if (format.equals("base64")) {
            item.put("embedding", base64(vector));
        } else {
            item.set("embedding", Embeddings.row(vector));
        }
        return item.put("index", index);
    }

    private static String base64(float[] vector) {
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }
}
