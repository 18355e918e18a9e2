package dev.ganglion.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.cli.surroundings.Interruption;
import dev.ganglion.net.Peer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
    @TempDir
    private Path folder;

    @Test
    void letsARunningAnswerEndWithItsSocketClosedWhenTheProcessIsToldToEnd() throws Exception {
        var closed = new CountDownLatch(1);
        Peer.Script stalls = connected -> {
            connected.send(Peer.STREAM + "data: {\"response\":\"Half\\n\"}\n\n");
            connected.awaitClose();
            closed.countDown();
        };
        try (var peer = new Peer(stalls)) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Program.class.getName(),
                            folder.toString(),
                            peer.base().toString())
                    .redirectError(folder.resolve("err").toFile())
                    .start();
            try (var out = process.inputReader()) {
                assertThat(out.readLine()).isEqualTo("Half");

                process.toHandle().destroy();

                assertThat(process.waitFor()).isEqualTo(143);
                closed.await();
                assertThat(folder.resolve("ended")).hasContent("130");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /// The command line in a process of its own, which notes its exit code before it gives it to the system.
    static final class Program {
        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (var _ = new Interruption();
                    var desk = new Desk(folder)) {
                String model = "@cf/meta/llama-3.2-1b-instruct";
                int code = desk.runInto(System.out, "run", model, "--prompt", "Hi", "--base-url", arguments[1]);
                Files.writeString(folder.resolve("ended"), String.valueOf(code));
            }
        }
    }
}
