package dev.ganglion.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// A JSON Schema of draft 2020-12 that replies are checked against. Any thread.
public final class ReplySchema {
    /// Any object.
    public static final String OBJECT = "{\"type\":\"object\"}";

    private static final String META = "https://json-schema.org/draft/2020-12/schema";

    /// What came of reading a schema.
    public sealed interface Result {
        /// It can be checked against.
        record Good(ReplySchema schema) implements Result {}

        /// It is not a schema.
        record Bad(Misfit flaw) implements Result {}
    }

    private final Schema schema;

    private ReplySchema(Schema schema) {
        this.schema = schema;
    }

    /// Reads a schema. What it says of itself is checked, and that it refers to nothing outside.
    public static Result read(String text) {
        return switch (JsonText.read(text)) {
            case JsonText.Result.Bad(Place place, String reason) -> new Result.Bad(new Misfit("", place, reason));
            case JsonText.Result.Good(JsonNode json) -> read(text, json);
        };
    }

    private static Result read(String text, JsonNode json) {
        if (!json.isObject()) {
            return bad("", Place.START, Words.of(json.isBoolean() ? "schema.boolean" : "schema.object"));
        }
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        List<Error> errors = registry.getSchema(SchemaLocation.of(META)).validate(json);
        if (!errors.isEmpty()) {
            Misfit first = misfit(errors.getFirst(), JsonText.places(text), 0);
            return new Result.Bad(first);
        }
        return new References(json)
                .flaw()
                .map(flaw -> bad("", Place.START, flaw))
                .orElseGet(() -> new Result.Good(new ReplySchema(registry.getSchema(json))));
    }

    private static Result bad(String path, Place place, String words) {
        return new Result.Bad(new Misfit(path, place, words));
    }

    /// Checks a reply, with or without a code fence around it; `whole` when nothing more comes.
    public Verdict check(String reply, boolean whole) {
        Fence fence = Fence.within(reply);
        return switch (JsonText.read(fence.inner())) {
            case JsonText.Result.Good(JsonNode json) -> verdict(fence, json, Set.of(), new Verdict.Fits());
            case JsonText.Result.Bad(Place place, String reason) ->
                whole ? new Verdict.NotJson(place.below(fence.lines()), reason) : open(fence);
        };
    }

    private Verdict open(Fence fence) {
        if (fence.inner().isBlank()) {
            return new Verdict.SoFar();
        }
        return OpenJson.close(fence.inner())
                .map(closed -> open(new Fence(closed.json(), fence.lines()), closed.depth()))
                .orElseGet(() -> begun(fence));
    }

    private Verdict open(Fence closed, int depth) {
        return switch (JsonText.read(closed.inner())) {
            case JsonText.Result.Good(JsonNode json) ->
                verdict(closed, json, unfinished(json, depth), new Verdict.SoFar());
            case JsonText.Result.Bad(Place place, String reason) ->
                new Verdict.NotJson(place.below(closed.lines()), reason);
        };
    }

    /// Of a text without brackets: prose cannot become JSON, but a string, a number or a word may.
    private static Verdict begun(Fence fence) {
        String start = fence.inner().strip();
        boolean scalar = start.matches("(?s)\".*|-?[0-9.eE+-]*|t(r(ue?)?)?|f(a(l(se?)?)?)?|n(u(ll?)?)?|`{1,3}\\w*");
        return scalar ? new Verdict.SoFar() : new Verdict.NotJson(Place.START.below(fence.lines()), Words.of("prose"));
    }

    private Verdict verdict(Fence text, JsonNode json, Set<String> unfinished, Verdict good) {
        List<Error> errors = schema.validate(json).stream()
                .filter(error ->
                        !unfinished.contains(error.getInstanceLocation().toString()))
                .toList();
        if (errors.isEmpty()) {
            return good;
        }
        Map<String, Place> places = JsonText.places(text.inner());
        return new Verdict.Misfits(errors.stream()
                .map(error -> misfit(error, places, text.lines()))
                .distinct()
                .toList());
    }

    /// The pointers of what has not come to its end: nothing can be said of it as a whole.
    private static Set<String> unfinished(JsonNode json, int depth) {
        Set<String> paths = new HashSet<>();
        String path = "";
        JsonNode value = json;
        for (int level = 0; level < depth; level++) {
            paths.add(path);
            if (value.isEmpty()) {
                break;
            }
            String last = value.isArray() ? Integer.toString(value.size() - 1) : lastName(value);
            path += '/' + last.replace("~", "~0").replace("/", "~1");
            value = value.isArray() ? value.get(value.size() - 1) : value.path(last);
        }
        return paths;
    }

    private static String lastName(JsonNode object) {
        return object.propertyNames().stream().reduce("", (_, name) -> name);
    }

    private static Misfit misfit(Error error, Map<String, Place> places, int lines) {
        String path = error.getInstanceLocation().toString();
        return new Misfit(path, places.getOrDefault(path, Place.START).below(lines), Words.of(error));
    }

    /// Loads the validator, which takes most of a second the first time.
    public static void warm() {
        if (read(OBJECT) instanceof Result.Good(ReplySchema any)) {
            any.schema.validate(JsonNodeFactory.instance.objectNode());
        }
    }
}
