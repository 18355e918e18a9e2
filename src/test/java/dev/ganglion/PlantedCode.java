package dev.ganglion;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// A house of empty rooms, compiled into a folder, into which one plant after the other is put.
final class PlantedCode {
    private final JavaClasses all;

    private PlantedCode(JavaClasses all) {
        this.all = all;
    }

    /// Compiles an empty `Room` for each of `rooms`, and all `plants`.
    static PlantedCode compile(Path folder, Collection<String> rooms, List<Plant> plants) throws IOException {
        List<JavaFileObject> sources = Stream.concat(
                        rooms.stream().map(room -> new Plant(room, "Room", "")), plants.stream())
                .map(Source::new)
                .collect(toCollection(ArrayList::new));
        var problems = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();

        try (var files = compiler.getStandardFileManager(problems, null, UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            compiler.getTask(null, files, problems, List.of("-proc:none"), null, sources)
                    .call();
        }
        assertThat(problems.getDiagnostics()).isEmpty();
        return new PlantedCode(new ClassFileImporter().importPath(folder));
    }

    /// The empty rooms with these plants in them, and no others.
    JavaClasses with(Collection<String> rooms, List<Plant> plants) {
        Set<String> wanted = Stream.concat(
                        rooms.stream().map(room -> room + ".Room"),
                        plants.stream().map(Plant::qualified))
                .collect(toSet());
        return all.that(describe("stand there", type -> wanted.contains(type.getName())));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Plant plant) {
            super(URI.create("planted:///" + plant.qualified().replace('.', '/') + ".java"), Kind.SOURCE);
            text = plant.source();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
