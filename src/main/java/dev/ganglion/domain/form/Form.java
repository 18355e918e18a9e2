package dev.ganglion.domain.form;

import dev.ganglion.domain.form.Fit.Change;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a model can be told, in the order of its schema. Immutable.
public record Form(List<Field> fields) {
    /// Of a model that nothing is known of.
    public static final Form NONE = new Form(List.of());

    public Form {
        fields = List.copyOf(fields);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /// The fields that go together with the one of that name: those of its variants, and those of all.
    public Form beside(String name) {
        Set<String> taken = field(name).map(field -> field.facts().variants()).orElse(Set.of());
        return new Form(fields.stream()
                .filter(field -> field.facts().variants().isEmpty()
                        || field.facts().variants().stream().anyMatch(taken::contains))
                .toList());
    }

    /// The form without the fields that a page fills itself.
    public Form without(Collection<String> names) {
        Set<String> left = new HashSet<>(names);
        return new Form(
                fields.stream().filter(field -> !left.contains(field.name())).toList());
    }

    /// What of these values this form takes.
    public Fit fit(Values values) {
        Values kept = Values.NONE;
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, Value> entry : values.byName().entrySet()) {
            String name = entry.getKey();
            Value from = entry.getValue();
            Optional<Value> to = field(name).flatMap(field -> field.fit(from));
            if (to.isEmpty()) {
                changes.add(new Change.Dropped(name, from));
                continue;
            }
            kept = kept.with(name, to.get());
            if (!to.get().equals(from)) {
                changes.add(new Change.Clamped(name, from, to.get()));
            }
        }
        return new Fit(kept, changes);
    }
}
