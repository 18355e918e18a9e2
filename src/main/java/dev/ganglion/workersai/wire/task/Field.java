package dev.ganglion.workersai.wire.task;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A value of a result while it is read. What is needed and missing, or of another kind, is [Failure.Malformed] and
/// named; what is odd yet readable is read and named in [#quirks()]. What nobody asks for is ignored.
public final class Field {
    /// Makes a value of a field.
    public interface Reader<T> {
        T read(Field field) throws WorkersAiException;
    }

    private final @Nullable Field parent;
    private final String name;
    private final JsonNode node;
    private final Set<String> quirks;

    private Field(@Nullable Field parent, String name, JsonNode node, Set<String> quirks) {
        this.parent = parent;
        this.name = name;
        this.node = node;
        this.quirks = quirks;
    }

    /// A whole result.
    public static Field of(JsonNode result) {
        return new Field(null, "", result, new LinkedHashSet<>());
    }

    /// Names of what was odd so far, in the whole result.
    public Set<String> quirks() {
        return quirks;
    }

    /// Names an oddity, once.
    public void quirk(String oddity) {
        quirks.add(oddity);
    }

    public JsonNode node() {
        return node;
    }

    /// The member of that name, unless it is missing or null.
    public Optional<Field> optional(String member) {
        JsonNode value = node.path(member);
        return value.isMissingNode() || value.isNull()
                ? Optional.empty()
                : Optional.of(new Field(this, member, value, quirks));
    }

    /// What the member of that name holds, unless it is missing or null.
    public <T> Optional<T> optional(String member, Reader<T> reader) throws WorkersAiException {
        Optional<Field> field = optional(member);
        return field.isEmpty() ? Optional.empty() : Optional.of(reader.read(field.get()));
    }

    /// The number of that name, unless it is missing or null.
    public OptionalDouble optionalNumber(String member) throws WorkersAiException {
        Optional<Double> number = optional(member, Field::number);
        return number.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(number.get());
    }

    public Field required(String member) throws WorkersAiException {
        return optional(member)
                .orElseThrow(() -> malformed("a reply without " + new Field(this, member, node, quirks).path()));
    }

    /// What is read of each item of an array.
    public <T> List<T> each(Reader<T> reader) throws WorkersAiException {
        if (!node.isArray()) {
            throw otherwise("list");
        }
        List<T> all = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            all.add(reader.read(new Field(this, String.valueOf(i), node.get(i), quirks)));
        }
        return all;
    }

    /// What is read of each item of the array of that name; nothing when it is missing or null.
    public <T> List<T> each(String member, Reader<T> reader) throws WorkersAiException {
        Optional<Field> field = optional(member);
        return field.isEmpty() ? List.of() : field.get().each(reader);
    }

    /// What is read of each member of an object, by its name, or of each item of an array, by its place.
    public <T> SequencedMap<String, T> members(Reader<T> reader) throws WorkersAiException {
        SequencedMap<String, T> all = new LinkedHashMap<>();
        if (node.isArray()) {
            for (T item : each(reader)) {
                all.put(String.valueOf(all.size()), item);
            }
            return all;
        }
        if (!node.isObject()) {
            throw otherwise("object");
        }
        for (String member : node.propertyNames()) {
            all.put(member, reader.read(required(member)));
        }
        return all;
    }

    /// A number; one that is written as text is tolerated.
    public double number() throws WorkersAiException {
        return number(node);
    }

    private double number(JsonNode value) throws WorkersAiException {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isString()) {
            try {
                double number = Double.parseDouble(value.stringValue());
                quirk("number-as-text");
                return number;
            } catch (NumberFormatException notANumber) {
                throw otherwise("number");
            }
        }
        throw otherwise("number");
    }

    /// The numbers of an array.
    public float[] numbers() throws WorkersAiException {
        if (!node.isArray()) {
            throw otherwise("list");
        }
        float[] numbers = new float[node.size()];
        int index = 0;
        for (JsonNode each : node) {
            numbers[index++] = (float) number(each);
        }
        return numbers;
    }

    /// A text; a number or a boolean in its place is tolerated and keeps its digits.
    public String text() throws WorkersAiException {
        if (!node.isString()) {
            quirk(node.isBoolean() ? "boolean-as-text" : "text-as-number");
        }
        return Json.scalar(node).orElseThrow(() -> otherwise("text"));
    }

    /// Whether it holds; a text or a number that says so is tolerated.
    public boolean truth() throws WorkersAiException {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        String written = Json.scalar(node).orElse("");
        quirk("boolean-as-text");
        return switch (written) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw otherwise("boolean");
        };
    }

    /// The complaint that it is not of that kind.
    WorkersAiException otherwise(String kind) {
        return malformed("a reply whose " + path() + " is no " + kind);
    }

    /// Where it stands in the result.
    private String path() {
        if (parent == null) {
            return "result";
        }
        return parent.parent == null ? name : parent.path() + '/' + name;
    }

    private static WorkersAiException malformed(String what) {
        return new WorkersAiException(new Failure.Malformed(what, ServiceError.NONE));
    }
}
