package dev.ganglion.export.calls;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// Calls as one JSON object with an array. What is not known is left out, never a zero.
final class JsonCalls implements CallFile {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .build();

    private final JsonGenerator json;

    JsonCalls(OutputStream out) {
        json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("format", "ganglion.calls/1");
        json.writeArrayPropertyStart("calls");
    }

    @Override
    public void add(Entry call) throws IOException {
        try {
            json.writeStartObject();
            json.writeStringProperty("call", call.call());
            json.writeStringProperty("time", call.at().toString());
            payer(call.purpose().payer());
            json.writeStringProperty("model", call.purpose().model());
            json.writeStringProperty("task", call.purpose().task().name());
            json.writeStringProperty("state", call.state().name());
            neurons("neurons", Known.spent(call));
            neurons("neuronsAtMost", Known.bound(call));
            neurons("neuronsByPriceList", call.work().computed());
            call.work().usage().ifPresent(this::tokens);
            amounts(call);
            call.failure().ifPresent(failure -> json.writeStringProperty("failure", failure));
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            json.writeEndArray();
            json.writeEndObject();
            json.close();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void payer(Payer payer) {
        json.writeStringProperty("connection", payer.connection());
        json.writeBooleanProperty("simulated", payer.simulated());
        payer.conversation().ifPresent(conversation -> json.writeStringProperty("conversation", conversation));
    }

    private void neurons(String name, Optional<Neurons> neurons) {
        neurons.ifPresent(known -> json.writeNumberProperty(name, known.amount()));
    }

    private void tokens(Usage usage) {
        json.writeNumberProperty("promptTokens", usage.promptTokens());
        json.writeNumberProperty("cachedTokens", usage.cachedTokens());
        json.writeNumberProperty("completionTokens", usage.completionTokens());
    }

    private void amounts(Entry call) {
        if (!call.work().amounts().isEmpty()) {
            json.writeObjectPropertyStart("amounts");
            call.work().amounts().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(each -> json.writeNumberProperty(each.getKey().name(), each.getValue()));
            json.writeEndObject();
        }
    }
}
