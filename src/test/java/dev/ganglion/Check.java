package dev.ganglion;

import java.util.List;
import java.util.function.Function;

/// A rule about one source file, and a text that breaks it.
///
/// @param find the places in a source that break the rule
record Check(String rule, Function<Source, List<String>> find, String plant) {
    List<String> places(List<Source> sources) {
        return sources.stream().flatMap(source -> find.apply(source).stream()).toList();
    }

    @Override
    public String toString() {
        return rule;
    }
}
