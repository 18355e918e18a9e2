import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/// Makes the application image with the tools of the JDK that runs this: `java Image.java TARGET VERSION ICON OPTIONS`.
///
/// JavaFX becomes part of the runtime, as modules with their native libraries unpacked; the application and its
/// other libraries stay on the class path, since many of them are no modules.
public final class Image {
    /// What the application and its libraries use of the JDK, by their descriptors and by `jdeps`.
    private static final List<String> MODULES = List.of(
            "java.desktop",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.sql",
            "java.xml",
            "jdk.jfr",
            "jdk.unsupported",
            "javafx.controls");

    private final Path folder;
    private final String version;

    private Image(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    public static void main(String[] args) throws IOException {
        var image = new Image(Path.of(args[0]), args[1]);
        image.modules();
        image.runtime();
        image.application(Path.of(args[2]), options(Path.of(args[3])));
    }

    /// Turns each JavaFX jar into a `jmod`, which keeps native libraries where the JVM finds them without unpacking.
    private void modules() throws IOException {
        Files.createDirectories(folder.resolve("jmods"));
        for (var jar : list(folder.resolve("modules"))) {
            var name = jar.getFileName().toString().replace(".jar", "");
            var classes = folder.resolve("javafx").resolve(name).resolve("classes");
            var natives = Files.createDirectories(
                    folder.resolve("javafx").resolve(name).resolve("lib"));
            unpack(jar, classes, natives);
            run(
                    "jmod",
                    "create",
                    "--class-path=" + classes,
                    "--libs=" + natives,
                    folder.resolve("jmods").resolve(name + ".jmod").toString());
        }
    }

    /// A runtime with an archive of the JDK's own classes. The second archive, for heaps beyond 32 GB, is not needed.
    private void runtime() throws IOException {
        run(
                "jlink",
                "--module-path=" + folder.resolve("jmods"),
                "--add-modules=" + String.join(",", MODULES),
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--compress=zip-6",
                "--generate-cds-archive",
                "--output=" + folder.resolve("runtime"));
        for (var file : list(folder.resolve("runtime/lib/server"))) {
            if (file.getFileName().toString().startsWith("classes_")) {
                Files.delete(file);
            }
        }
    }

    private void application(Path icon, List<String> options) {
        var arguments = new ArrayList<String>();
        Map.of(
                        "--type",
                        "app-image",
                        "--name",
                        "ganglion",
                        "--app-version",
                        version,
                        "--dest",
                        folder.toString(),
                        "--runtime-image",
                        folder.resolve("runtime").toString(),
                        "--input",
                        folder.resolve("lib").toString(),
                        "--main-jar",
                        "ganglion-" + version + ".jar",
                        "--main-class",
                        "dev.ganglion.app.Main",
                        "--icon",
                        icon.toString())
                .forEach((name, value) -> arguments.addAll(List.of(name, value)));
        options.forEach(option -> arguments.addAll(List.of("--java-options", option)));
        run("jpackage", arguments.toArray(String[]::new));
    }

    /// The options of the build output's launcher, less its paths, which the image knows itself.
    private static List<String> options(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("-"))
                    .filter(line -> !line.contains("-path "))
                    .toList();
        }
    }

    private static void unpack(Path jar, Path classes, Path natives) throws IOException {
        try (var files = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of());
                var paths = Files.walk(files.getPath("/"))) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                var inside = path.toString().substring(1);
                var to = inside.matches("[^/]+\\.(so|dll|dylib)") ? natives : classes;
                Files.createDirectories(to.resolve(inside).getParent());
                Files.copy(path, to.resolve(inside));
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }

    private static void run(String tool, String... arguments) {
        System.out.println(tool);
        var code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
