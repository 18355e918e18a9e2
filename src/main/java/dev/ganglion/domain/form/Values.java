package dev.ganglion.domain.form;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is set, by the name of the field. Immutable.
public record Values(SortedMap<String, Value> byName) {
    /// Nothing: the model's own defaults.
    public static final Values NONE = new Values(Map.of());

    public Values {
        byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    public Values(Map<String, ? extends Value> byName) {
        this(new TreeMap<String, Value>(byName));
    }

    /// Empty where the model's own default holds.
    public Optional<Value> of(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Values with(String name, Value value) {
        SortedMap<String, Value> more = new TreeMap<>(byName);
        more.put(name, value);
        return new Values(more);
    }

    public Values without(String name) {
        SortedMap<String, Value> less = new TreeMap<>(byName);
        less.remove(name);
        return new Values(less);
    }

    public Set<String> names() {
        return byName.keySet();
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }
}
