package dev.ganglion.catalogue.schema;

import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Facts;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Field.Shape;
import dev.ganglion.domain.form.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a source says of a field's values, whichever way it says it, and the kind of field that this makes.
///
/// @param types JSON's names of types; empty where the source is silent
/// @param options the only values, empty where any will do
/// @param number bounds of its value
/// @param letters bounds of its length
/// @param items bounds of how many items it has
/// @param each what its items are, where it has any
/// @param keys the names that an object is known to have
/// @param special what no JSON type tells
record Traits(
        Set<String> types,
        List<Value> options,
        Bounds number,
        Bounds letters,
        Bounds items,
        Optional<Traits> each,
        List<String> keys,
        Optional<BigDecimal> step,
        Special special) {
    static final Traits UNKNOWN = of();

    /// What kind of content a value stands for.
    enum Special {
        NOTHING,
        /// A text that has to be a whole number.
        DIGITS,
        /// A file's bytes in some dress.
        BINARY
    }

    private static final Set<String> NUMBERS = Set.of("integer", "number");

    /// Names under which models take files, where the type alone says only "text" or "list".
    private static final Set<String> FILES = Set.of("image", "image_b64", "images", "mask", "audio", "videos");

    static Traits of(String... types) {
        return new Traits(
                Set.of(types),
                List.of(),
                Bounds.ANY,
                Bounds.ANY,
                Bounds.ANY,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Special.NOTHING);
    }

    Traits options(List<Value> only) {
        return new Traits(types, only, number, letters, items, each, keys, step, special);
    }

    Traits bounds(Bounds value, Bounds length, Bounds count) {
        return new Traits(types, options, value, length, count, each, keys, step, special);
    }

    Traits items(Traits one) {
        return new Traits(types, options, number, letters, items, Optional.of(one), keys, step, special);
    }

    Traits keys(List<String> names) {
        return new Traits(types, options, number, letters, items, each, names, step, special);
    }

    Traits step(Optional<BigDecimal> multiple) {
        return new Traits(types, options, number, letters, items, each, keys, multiple, special);
    }

    Traits special(Special content) {
        return new Traits(types, options, number, letters, items, each, keys, step, content);
    }

    Field field(Facts facts) {
        if (file(facts.name())) {
            return new Field.File(facts);
        }
        if (!options.isEmpty()) {
            return new Field.Choice(facts, options);
        }
        if (types.contains("array") && textual()) {
            return new Field.Texts(facts, items, words());
        }
        if (types.equals(Set.of("string"))) {
            return new Field.Text(facts, letters, special == Special.DIGITS);
        }
        if (types.equals(Set.of("boolean"))) {
            return new Field.Switch(facts);
        }
        if (!types.isEmpty() && NUMBERS.containsAll(types)) {
            return numeric(facts);
        }
        return new Field.Json(facts, shape(), keys);
    }

    private boolean file(String name) {
        return special == Special.BINARY
                || name.startsWith("input_image_")
                || (FILES.contains(name) && (types.contains("string") || types.contains("array")));
    }

    /// Whether it is a list of texts: its items say so, or one text alone does as well.
    private boolean textual() {
        return !types.contains("object")
                && each.map(one -> one.types.equals(Set.of("string"))).orElse(types.contains("string"));
    }

    private List<String> words() {
        return each.stream()
                .flatMap(one -> one.options.stream())
                .filter(Value.Text.class::isInstance)
                .map(option -> ((Value.Text) option).text())
                .toList();
    }

    /// A limit that a request states is at least one, even where the schema does not say so.
    private Field.Numeric numeric(Facts facts) {
        boolean whole = types.equals(Set.of("integer"));
        Optional<BigDecimal> least = whole && facts.name().startsWith("max_")
                ? number.least().or(() -> Optional.of(BigDecimal.ONE))
                : number.least();
        return new Field.Numeric(facts, Bounds.stated(least, number.most()), step, whole);
    }

    private Shape shape() {
        if (types.equals(Set.of("object"))) {
            return Shape.OBJECT;
        }
        return types.equals(Set.of("array")) ? Shape.ARRAY : Shape.ANY;
    }
}
