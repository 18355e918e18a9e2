package dev.ganglion;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/// How many types a package has, and whether it says what belongs there.
final class PackageChecks {
    /// Packages that keep another size, each with the reason.
    private static final Map<String, String> OTHER_SIZE = Map.of(
            "dev.ganglion.app", "start and wiring are the whole room",
            "dev.ganglion.domain", "the words that everyone shares, one small record each",
            "dev.ganglion.workersai.rest", "the one type that joins the wire formats to the transport");

    private PackageChecks() {}

    /// Packages of fewer than 3 types, of more than 15 that others see, or of more than 30 in all.
    static List<String> oddlySized(List<Source> sources) {
        return packages(sources).entrySet().stream()
                .filter(one -> !OTHER_SIZE.containsKey(one.getKey()))
                .flatMap(one -> oddity(one.getValue()).map(what -> one.getKey() + " has " + what).stream())
                .toList();
    }

    private static Optional<String> oddity(List<ClassTree> types) {
        var seen = types.stream()
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .count();
        if (seen > 15) {
            return Optional.of(seen + " public types");
        }
        return types.size() < 3 || types.size() > 30 ? Optional.of(types.size() + " types") : Optional.empty();
    }

    private static Map<String, List<ClassTree>> packages(List<Source> sources) {
        return sources.stream()
                .collect(groupingBy(
                        Source::packageName, TreeMap::new, flatMapping(source -> source.types().stream(), toList())));
    }

    /// Packages without a description, or without `@NullMarked`.
    static List<String> undescribed(List<Source> sources) {
        var described = sources.stream()
                .filter(source -> source.name().equals("package-info.java"))
                .filter(source -> source.text().startsWith("///"))
                .filter(source -> nullMarked(source.unit()))
                .map(Source::packageName)
                .toList();
        return packages(sources).keySet().stream()
                .filter(name -> !described.contains(name))
                .toList();
    }

    private static boolean nullMarked(CompilationUnitTree unit) {
        return unit.getPackageAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("NullMarked"));
    }
}
