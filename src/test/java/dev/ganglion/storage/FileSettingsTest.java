package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.ganglion.domain.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSettingsTest {
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("settings.json");
    }

    @Test
    void startsEmptyWithoutAFile() {
        try (FileSettings settings = FileSettings.open(file, NEVER)) {
            assertThat(settings.value("theme")).isEmpty();
            assertThat(settings.keptAside()).isEmpty();
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void savesWhenClosed() {
        try (FileSettings settings = FileSettings.open(file, NEVER)) {
            settings.put("theme", "dark");
            settings.put("title", "\"quoted\" ü 🐜\n");
        }

        try (FileSettings settings = FileSettings.open(file, NEVER)) {
            assertThat(settings.value("theme")).contains("dark");
            assertThat(settings.value("title")).contains("\"quoted\" ü 🐜\n");
        }
        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }

    @Test
    void savesByItselfSomeTimeAfterAChange() {
        try (FileSettings settings = FileSettings.open(file, Duration.ofMillis(5))) {
            settings.put("theme", "dark");

            await().untilAsserted(() -> assertThat(file).content().contains("\"theme\" : \"dark\""));
        }
    }

    @Test
    void savesTheLastOfManyChangesFromManyThreads() {
        try (FileSettings settings = FileSettings.open(file, Duration.ofMillis(1))) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int thread = 0; thread < 8; thread++) {
                    String key = "key" + thread;
                    threads.execute(() -> {
                        for (int i = 0; i <= 100; i++) {
                            settings.put(key, "value" + i);
                        }
                    });
                }
            }
        }

        try (FileSettings settings = FileSettings.open(file, NEVER)) {
            for (int thread = 0; thread < 8; thread++) {
                assertThat(settings.value("key" + thread)).contains("value100");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"theme\":", "[]", "{\"a\":{}}", "nonsense", "{\"a\":\"b\""})
    void keepsADamagedFileAsideAndStartsEmpty(String content) throws IOException {
        Files.writeString(file, content);

        try (FileSettings settings = FileSettings.open(file, NEVER)) {
            assertThat(settings.value("theme")).isEmpty();
            assertThat(settings.keptAside().orElseThrow()).hasContent(content);
        }
    }

    @Test
    void readsWhatAPersonEdited() throws IOException {
        Files.writeString(file, "{\"zoom\": 1.5, \"sidebar\": true}");

        try (FileSettings settings = FileSettings.open(file, NEVER)) {
            assertThat(settings.value("zoom")).contains("1.5");
            assertThat(settings.value("sidebar")).contains("true");
        }
    }

    @Test
    void tellsOnceThatChangesAreNotSavedAndOnceThatTheyAreAgain() throws IOException {
        BlockingQueue<Boolean> troubled = new LinkedBlockingQueue<>();
        Path later = folder.resolve("later");
        try (FileSettings settings = FileSettings.open(later.resolve("settings.json"), Duration.ofMillis(1))) {
            settings.onTrouble(why -> troubled.add(why.isPresent()));
            settings.put("theme", "dark");
            await().until(() -> !troubled.isEmpty());
            settings.put("theme", "light");
            assertThatThrownBy(settings::close).isInstanceOf(StorageException.class);

            Files.createDirectory(later);
            await().until(() -> {
                settings.put("zoom", String.valueOf(System.nanoTime()));
                return troubled.size() > 1;
            });
        }

        assertThat(troubled).containsExactly(true, false);
    }

    @Test
    void saysWhenItCannotSave() throws IOException {
        FileSettings settings = FileSettings.open(folder.resolve("gone").resolve("settings.json"), NEVER);
        settings.put("theme", "dark");

        assertThatThrownBy(settings::close)
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("settings.json were not saved");
    }
}
