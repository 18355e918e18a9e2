package dev.ganglion.storage.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {
    @TempDir
    private Path folder;

    @Test
    void isHeldByOneAtATime() {
        InstanceLock first = InstanceLock.take(folder).orElseThrow();

        assertThat(InstanceLock.take(folder)).isEmpty();

        first.close();
        try (InstanceLock second = InstanceLock.take(folder).orElseThrow()) {
            assertThat(second).isNotNull();
        }
    }

    @Test
    void isHeldAgainstOtherProcesses() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var said = other.inputReader()) {
            assertThat(said.readLine()).isEqualTo("held");
            assertThat(InstanceLock.take(folder)).isEmpty();

            other.destroyForcibly().waitFor();
            InstanceLock.take(folder).orElseThrow().close();
        } finally {
            other.destroyForcibly();
        }
    }

    /// Another process that takes the lock and keeps it until it is killed.
    static final class Holder {
        public static void main(String[] args) throws InterruptedException {
            System.out.println(
                    InstanceLock.take(Path.of(args[0])).map(_ -> "held").orElse("refused"));
            Thread.sleep(600_000);
        }
    }
}
