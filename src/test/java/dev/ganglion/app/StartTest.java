package dev.ganglion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ganglion.domain.MemorySettings;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.shell.ShellViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path home;

    @Test
    void linuxWithoutADisplayHasNoWindow() {
        Properties linux = new Properties();
        linux.setProperty("os.name", "Linux");

        assertThat(Display.missing(linux, Map.of())).isTrue();
        assertThat(Display.missing(linux, Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(Display.missing(linux, Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isFalse();
    }

    @Test
    void otherSystemsAndTheHeadlessPlatformAreNotAsked() {
        Properties mac = new Properties();
        mac.setProperty("os.name", "Mac OS X");
        Properties headless = new Properties();
        headless.setProperty("os.name", "Linux");
        headless.setProperty("glass.platform", "Headless");

        assertThat(Display.missing(mac, Map.of())).isFalse();
        assertThat(Display.missing(headless, Map.of())).isFalse();
    }

    @Test
    void aDisplayThatDoesNotAnswerIsToldFromOtherFailures() {
        Exception unable = new UnsupportedOperationException("Unable to open DISPLAY");

        assertThat(Display.refused(new IllegalStateException(unable))).isTrue();
        assertThat(Display.refused(new IllegalStateException("something else"))).isFalse();
    }

    @Test
    void aSecondStartKnocksAtTheFirstOne() throws Exception {
        CountDownLatch knocked = new CountDownLatch(1);
        try (SingleInstance first = taken(home)) {
            Thread.ofVirtual().start(() -> first.awaitKnocks(knocked::countDown));

            SingleInstance.Taking second = SingleInstance.take(home);

            assertThat(second)
                    .isInstanceOfSatisfying(
                            SingleInstance.Taking.Refused.class,
                            refused -> assertThat(refused.sentence()).contains("already open"));
            assertThat(knocked.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theFolderIsFreeAgainWhenTheWindowIsClosed() throws Exception {
        taken(home).close();

        try (SingleInstance again = taken(home)) {
            assertThat(home.resolve("ganglion.sock")).exists();
            assertThat(again).isNotNull();
        }
    }

    @Test
    void aFolderWhosePathIsTooLongForASocketIsUsedAllTheSame() throws Exception {
        Path deep = home.resolve("a".repeat(120));
        java.nio.file.Files.createDirectories(deep);

        try (SingleInstance instance = taken(deep)) {
            assertThat(deep.resolve("ganglion.lock")).exists();
            assertThat(instance).isNotNull();
        }
    }

    @Test
    void aWindowIsNotPutWhereItCannotBeReached() {
        assertThat(WindowBounds.read("10 20 900 600")).isPresent();
        assertThat(WindowBounds.read("10 20 90 60")).isEmpty();
        assertThat(WindowBounds.read("10 20 900")).isEmpty();
        assertThat(WindowBounds.read("left top wide high")).isEmpty();
    }

    @Test
    void theVersionIsTheOneOfTheBuild() {
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void settingsThatTheDiskDoesNotTakeAreToldOnceAndNoLongerWhenItDoesAgain() throws Exception {
        Path later = home.resolve("later");
        Place place = Desk.place(later, SandboxOptions.defaults());
        ShellViewModel shell = new ShellViewModel(new MemorySettings());
        try (FileSettings settings = FileSettings.open(later.resolve("settings.json"), Duration.ofMillis(1));
                Database database = Database.open(home.resolve("start.db"))) {
            Place here = new Place(place.folders(), settings, place.environment(), place.sandbox(), place.homes());
            new FirstNotices(here, shell, _ -> {}).tell(database, new InlineBackground());

            List.of("a", "b", "c").forEach(key -> settings.put(key, "on"));
            await().until(() -> !shell.notices().isEmpty());

            assertThat(shell.notices())
                    .singleElement()
                    .satisfies(notice ->
                            assertThat(notice.words()).contains("did not take the settings", "settings.json"));
            Files.createDirectory(later);
            settings.put("d", "on");
            await().until(() -> shell.notices().isEmpty());
        }
    }

    private static SingleInstance taken(Path folder) throws Exception {
        return ((SingleInstance.Taking.Taken) SingleInstance.take(folder)).instance();
    }
}
