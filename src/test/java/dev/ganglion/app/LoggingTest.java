package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The logging configuration as a process of its own has it.
class LoggingTest {
    private static final String TOKEN = "Zx9_Qw8-Er7_Ty6-Ui5_Op4-As3_Df2-Gh1_Jk0-";

    @TempDir
    private Path folder;

    @Test
    void neitherMessageNorStackTraceShowsAToken() throws Exception {
        var seen = run();

        assertThat(seen)
                .contains("WARN  LoggingTest$Noise: sent with Bearer •••")
                .contains("java.lang.IllegalStateException: refused •••")
                .contains("Caused by: java.lang.IllegalArgumentException: Bearer •••")
                .contains("at " + Noise.class.getName() + ".main")
                .doesNotContain(TOKEN)
                .doesNotContain("short-secret");
    }

    @Test
    void librariesAreQuiet() throws Exception {
        assertThat(run()).doesNotContain("chatter of a library").doesNotContain("told to the file only");
    }

    @Test
    void writesAFileOnlyWhenAsked() throws Exception {
        var file = folder.resolve("log").resolve("ganglion.log");

        run("-Dganglion.log=" + file);

        assertThat(file)
                .content()
                .contains("told to the file only")
                .contains("Bearer •••")
                .doesNotContain("chatter of a library")
                .doesNotContain(TOKEN);
    }

    private String run(String... options) throws IOException, InterruptedException {
        var output = folder.resolve("output");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Noise.class.getName()));

        var code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();

        assertThat(code).isZero();
        return Files.readString(output);
    }

    /// Logs what it should not.
    static final class Noise {
        private Noise() {}

        public static void main(String[] args) {
            var cause = new IllegalArgumentException("Bearer short-secret");
            var ours = System.getLogger(Noise.class.getName());
            ours.log(System.Logger.Level.INFO, "told to the file only");
            ours.log(
                    System.Logger.Level.WARNING,
                    "sent with Bearer " + TOKEN,
                    new IllegalStateException("refused " + TOKEN, cause));
            System.getLogger("org.eclipse.jetty.server").log(System.Logger.Level.INFO, "chatter of a library");
        }
    }
}
