package dev.ganglion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// A house of empty rooms, compiled into a folder, into which one plant after the other is put.
final class PlantedCode {
    private final Path folder;

    private PlantedCode(Path folder) {
        this.folder = folder;
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
        return new PlantedCode(folder);
    }

    /// The empty rooms with these plants in them, and no others.
    JavaClasses with(Collection<String> rooms, List<Plant> plants) {
        var files = Stream.concat(
                        rooms.stream().map(room -> room + ".Room"),
                        plants.stream().map(Plant::qualified))
                .map(type -> folder.resolve(type.replace('.', '/') + ".class"))
                .toList();
        return new ClassFileImporter().importPaths(files);
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
