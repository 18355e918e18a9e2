package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Branches.Node;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.domain.chat.Turn.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a process has written is there after it was killed. `-Dkills=20` tries more often.
class KilledTest {
    private static final int KILLS = Integer.getInteger("kills", 3);

    @TempDir
    private Path folder;

    @Test
    void keepsEverythingThatWasWrittenBeforeTheProcessWasKilled() throws IOException, InterruptedException {
        Path file = folder.resolve("ganglion.db");
        Random random = new Random();
        List<String> printed = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            printed.addAll(killedAfter(5 + random.nextInt(100), file, "k" + kill));
        }

        try (Store store = new Store(file)) {
            Map<String, Turn> kept = store.open("c1").branches().nodes().stream()
                    .map(Node::turn)
                    .collect(Collectors.toMap(Turn::id, turn -> turn));
            for (String line : printed) {
                assertKept(store, kept, line);
            }
            assertThat(store.count("pragma_integrity_check WHERE integrity_check = 'ok'"))
                    .isEqualTo(1);
            assertThat(printed).hasSizeGreaterThanOrEqualTo(5 * KILLS);
        }
    }

    private static void assertKept(Store store, Map<String, Turn> kept, String line) {
        String name = line.substring(1);
        switch (line.charAt(0)) {
            case 'p' -> {
                assertThat(kept.get(line))
                        .isInstanceOfSatisfying(
                                Prompt.class,
                                prompt -> assertThat(prompt.attachments()).hasSize(1));
                assertThat(store.attachments.picture("i" + name)).isPresent();
            }
            case 'r' -> assertThat(kept).containsKey(line);
            default -> {
                assertThat(kept.get("r" + name))
                        .isInstanceOfSatisfying(
                                Reply.class,
                                reply -> assertThat(reply.outcome()).isEqualTo(new Outcome.Finished("stop")));
                assertThat(store.search.find('"' + name + '"', 5))
                        .extracting(hit -> hit.turn())
                        .contains("p" + name);
            }
        }
    }

    /// Lets a process write until it has printed so many lines, kills it and returns all that it printed.
    private static List<String> killedAfter(int lines, Path file, String name)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PutLoop.class.getName(),
                        file.toString(),
                        name)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> printed = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (int i = 0; i < lines; i++) {
                printed.add(out.readLine());
            }
            process.toHandle().destroyForcibly(); // the process itself would close what it still has to say
            process.waitFor();
            out.lines().forEach(printed::add);
        } finally {
            process.destroyForcibly();
        }
        return printed;
    }
}
