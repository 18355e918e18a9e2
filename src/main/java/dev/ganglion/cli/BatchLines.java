package dev.ganglion.cli;

import dev.ganglion.cli.input.JsonText;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.input.Sources;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.workersai.batch.BatchAnswer;
import dev.ganglion.workersai.batch.BatchItem;
import dev.ganglion.workersai.batch.BatchTicket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The lines that a batch is given and gives.
final class BatchLines {
    private static final String REFERENCE = "external_reference";

    private BatchLines() {}

    /// One JSON array, or an object a line.
    static List<BatchItem> items(Sources sources, String path) throws Misuse {
        String text = sources.text(path);
        var items = new ArrayList<BatchItem>();
        if (text.stripLeading().startsWith("[")) {
            for (JsonNode each : JsonText.read(text, path)) {
                items.add(item(each, path));
            }
        } else {
            for (String line : text.lines().filter(each -> !each.isBlank()).toList()) {
                items.add(item(JsonText.read(line, "A line of " + path), path));
            }
        }
        if (items.isEmpty()) {
            throw new Misuse(path + " holds no requests.");
        }
        return items;
    }

    private static BatchItem item(JsonNode json, String path) throws Misuse {
        if (!(json instanceof ObjectNode object)) {
            throw new Misuse("A request in " + path + " is no JSON object: " + json + '.');
        }
        ObjectNode input = object.deepCopy();
        JsonNode reference = input.remove(REFERENCE);
        if (reference != null && !reference.isValueNode()) {
            throw new Misuse("An " + REFERENCE + " in " + path + " is neither text nor a number: " + reference + '.');
        }
        return new BatchItem(input, Optional.ofNullable(reference).map(JsonNode::asString));
    }

    static JsonNode queued(BatchTicket ticket) {
        return line().put("status", "queued").put("request_id", ticket.id()).put("model", ticket.model());
    }

    /// What is unknown is null.
    static JsonNode answer(BatchAnswer answer) {
        ObjectNode line = line().put("index", answer.index())
                .put(REFERENCE, answer.reference().orElse(null));
        switch (answer.outcome()) {
            case BatchAnswer.Outcome.Given(JsonNode result) ->
                line.put("success", true).set("result", result);
            case BatchAnswer.Outcome.Failed(Failure why) ->
                line.put("success", false)
                        .put("kind", why.kind())
                        .put("message", Explanation.of(why, Instant.now()).inOneLine());
        }
        return line;
    }

    /// That of the first request without an answer.
    static int code(List<BatchAnswer> answers) {
        for (BatchAnswer answer : answers) {
            if (answer.outcome() instanceof BatchAnswer.Outcome.Failed(Failure why)) {
                return ExitCode.of(why);
            }
        }
        return ExitCode.WHOLE;
    }

    private static ObjectNode line() {
        return JsonNodeFactory.instance.objectNode();
    }
}
