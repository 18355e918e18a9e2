package dev.ganglion.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs the benches of this package, each in a process of its own: those named, or all.
public final class Main {
    private Main() {}

    /// Ends with 0 when every bench that ran did, and with 2 when there is none of a name.
    ///
    /// @param names benches such as `Pulse` for `PulseBench`
    public static void main(String[] names) throws Exception {
        var known = benches();
        var chosen = names.length == 0 ? known : List.of(names);
        if (!known.containsAll(chosen)) {
            System.err.println("There are these benches: " + String.join(" ", known));
            System.exit(2);
        }
        int worst = 0;
        for (var bench : chosen) {
            System.out.println("\n" + bench);
            worst = Math.max(worst, run(bench));
        }
        System.exit(worst);
    }

    private static int run(String bench) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var options = "@" + System.getProperty("bench.options");
        return new ProcessBuilder(java, options, Main.class.getPackageName() + "." + bench + "Bench")
                .inheritIO()
                .start()
                .waitFor();
    }

    private static List<String> benches() throws URISyntaxException {
        try (Stream<Path> classes =
                Files.list(Path.of(Main.class.getResource(".").toURI()))) {
            return classes.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Bench.class"))
                    .map(name -> name.substring(0, name.length() - "Bench.class".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
