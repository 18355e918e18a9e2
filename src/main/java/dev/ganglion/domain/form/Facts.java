package dev.ganglion.domain.form;

import dev.ganglion.domain.Parameter.Need;
import java.util.Optional;
import java.util.Set;

/// What is known of every field.
///
/// @param name as the request writes it; `a.b` is the field `b` within the object `a`
/// @param variants which ways of asking it belongs to, where a model knows several; empty where it belongs to all
/// @param byDefault what the model uses when it is left out, where that is known
/// @param about a sentence of the schema about it; may be empty
public record Facts(String name, Need need, Set<String> variants, Optional<Value> byDefault, String about) {
    public Facts {
        variants = Set.copyOf(variants);
    }

    /// A field that may be left out, of which nothing else is known.
    public static Facts optional(String name) {
        return new Facts(name, Need.OPTIONAL, Set.of(), Optional.empty(), "");
    }

    /// The same with what the model uses by itself.
    public Facts byDefault(Value value) {
        return new Facts(name, need, variants, Optional.of(value), about);
    }
}
