package dev.ganglion.catalogue.schema;

import dev.ganglion.domain.Parameter.Need;
import dev.ganglion.domain.form.Facts;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Makes a form of a JSON Schema. Ways of asking (`oneOf`, `anyOf`) become variants; what cannot be understood becomes
/// a field of free JSON. However large or tangled a schema is, this ends soon.
public final class SchemaReader {
    private static final int MOST_FIELDS = 300;
    private static final int DEEPEST = 6;
    private static final int LONGEST_SENTENCE = 300;

    private final Steps steps;
    private final PropertyReader properties;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> variants = new LinkedHashSet<>();

    /// Variants beside which a way of asking stands that demands nothing.
    private final Set<String> free = new HashSet<>();

    /// A property while the schema is being read.
    private static final class Found {
        final JsonNode schema;
        final Set<String> variants = new LinkedHashSet<>();
        boolean everywhere;
        boolean required;
        final Set<String> requiredIn = new LinkedHashSet<>();

        Found(JsonNode schema) {
            this.schema = schema;
        }

        Need need() {
            if (required) {
                return Need.REQUIRED;
            }
            return requiredIn.isEmpty() ? Need.OPTIONAL : Need.ONE_OF;
        }
    }

    private SchemaReader(JsonNode root) {
        steps = new Steps(root);
        properties = new PropertyReader(steps);
    }

    /// Reads what the service sends as the schema of a model's input.
    public static Reading read(JsonNode schema) {
        try {
            return new Reading.Read(new SchemaReader(schema).form(schema));
        } catch (Unusable unusable) {
            return new Reading.Unreadable(unusable.why());
        }
    }

    private Form form(JsonNode root) throws Unusable {
        if (!root.isObject()) {
            throw new Unusable("it is not an object");
        }
        collect(root, "", DEEPEST);
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Found> entry : found.entrySet()) {
            fields.add(field(entry.getKey(), entry.getValue()));
        }
        if (fields.isEmpty()) {
            throw new Unusable("it names no fields");
        }
        return new Form(fields);
    }

    private Field field(String name, Found property) throws Unusable {
        JsonNode schema = steps.resolve(property.schema);
        Set<String> only = property.everywhere ? property.requiredIn : property.variants;
        Facts facts = new Facts(
                name,
                property.need(),
                only.size() == variants.size() ? Set.of() : only,
                ValueJson.value(schema.path("default")),
                sentence(schema.path("description").asString("")));
        return properties.read(property.schema).field(facts);
    }

    /// Takes what one schema says of the whole input, within a variant unless that is empty.
    private void collect(JsonNode stated, String variant, int depth) throws Unusable {
        JsonNode schema = steps.resolve(stated);
        if (depth == 0 || !schema.isObject()) {
            return;
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            take(property.getKey(), property.getValue(), variant);
        }
        for (JsonNode name : schema.path("required")) {
            require(name.asString(""), variant);
        }
        for (JsonNode part : schema.path("allOf")) {
            collect(part, variant, depth - 1);
        }
        for (String way : List.of("oneOf", "anyOf")) {
            branches(schema.path(way), variant, depth - 1);
        }
    }

    /// The ways of asking become variants of the whole; ways within a way are not told apart.
    private void branches(JsonNode ways, String variant, int depth) throws Unusable {
        boolean anything = ways.valueStream().anyMatch(SchemaReader::takesAnything);
        for (JsonNode way : ways) {
            JsonNode branch = steps.resolve(way);
            boolean alone = ways.size() == 1 || !variant.isEmpty();
            String name = alone ? variant : name(branch);
            if (!alone && branch.isObject() && (branch.has("properties") || branch.has("required"))) {
                variants.add(name);
                if (anything) {
                    free.add(name);
                }
            }
            collect(branch, name, depth);
        }
    }

    private static boolean takesAnything(JsonNode way) {
        return way.isBoolean() ? way.booleanValue() : way.isObject() && way.isEmpty();
    }

    private String name(JsonNode branch) {
        String first = branch.path("required").path(0).asString("");
        String title = branch.path("title").asString(first.isEmpty() ? "way " + (variants.size() + 1) : first);
        return sentence(title);
    }

    private void take(String name, JsonNode schema, String variant) throws Unusable {
        steps.take();
        if (found.size() == MOST_FIELDS && !found.containsKey(name)) {
            throw new Unusable("it has more than " + MOST_FIELDS + " fields");
        }
        Found property = found.computeIfAbsent(name, _ -> new Found(schema));
        if (variant.isEmpty()) {
            property.everywhere = true;
        } else {
            property.variants.add(variant);
        }
    }

    /// A name may be required where it is not described; it is known of elsewhere then, or not at all.
    private void require(String name, String variant) throws Unusable {
        steps.take();
        Found property = found.get(name);
        if (property == null || free.contains(variant)) {
            return;
        }
        if (variant.isEmpty()) {
            property.required = true;
        } else {
            property.requiredIn.add(variant);
        }
    }

    private static String sentence(String text) {
        return text.length() <= LONGEST_SENTENCE ? text : text.substring(0, LONGEST_SENTENCE) + '…';
    }
}
