package dev.ganglion.cli.task;

import dev.ganglion.domain.Octets;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.speech.TurnEnd;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Ranking;
import dev.ganglion.workersai.text.Vector;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An outcome as a program reads it: names in snake case, what is unknown is null.
public final class OutcomeJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addSerializer(Vector.class, new Numbers()))
            .build();

    private static final double MILLIS = 1000;

    private OutcomeJson() {}

    public static JsonNode of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Texts(List<String> texts) -> MAPPER.valueToTree(texts);
            case Outcome.Labels(var labels) -> MAPPER.valueToTree(labels);
            case Outcome.Found(var objects) -> MAPPER.valueToTree(objects);
            case Outcome.Ranked(Ranking ranking, List<String> passages) -> ranking(ranking, passages);
            case Outcome.Embedded(Embeddings embeddings, var _, var _) -> MAPPER.valueToTree(embeddings);
            case Outcome.Decided(var decision) -> MAPPER.valueToTree(decision);
            case Outcome.Seen(Sight sight) -> MAPPER.valueToTree(sight);
            case Outcome.Heard(var transcript) -> MAPPER.valueToTree(transcript);
            case Outcome.Listened(var turns, var _) -> turns(turns);
            case Outcome.Turned(TurnEnd end) -> MAPPER.valueToTree(end);
            case Outcome.Raw(JsonNode result) -> result;
            case Outcome.Made(String type, Octets octets) ->
                object().put("type", type).put("bytes", octets.length());
        };
    }

    /// Its numbers, as short as they can be written.
    public static JsonNode of(Vector vector) {
        return MAPPER.valueToTree(vector);
    }

    private static JsonNode ranking(Ranking ranking, List<String> passages) {
        ArrayNode ranked = JsonNodeFactory.instance.arrayNode();
        for (Ranking.Ranked each : ranking.passages()) {
            boolean known = each.index() >= 0 && each.index() < passages.size();
            ranked.addObject()
                    .put("index", each.index())
                    .put("score", each.score())
                    .put("text", known ? passages.get(each.index()) : null);
        }
        return ranked;
    }

    /// With times in seconds, as transcripts of files have them.
    private static ArrayNode turns(List<Turn> turns) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Turn turn : turns) {
            all.addObject()
                    .put("turn", turn.index())
                    .put("start", turn.from().toMillis() / MILLIS)
                    .put("end", turn.to().toMillis() / MILLIS)
                    .put("text", turn.text())
                    .put("end_confidence", turn.endConfidence())
                    .set("words", MAPPER.valueToTree(turn.words()));
        }
        return all;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static final class Numbers extends ValueSerializer<Vector> {
        @Override
        public void serialize(Vector vector, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (float number : vector.toArray()) {
                json.writeNumber(number);
            }
            json.writeEndArray();
        }
    }
}
