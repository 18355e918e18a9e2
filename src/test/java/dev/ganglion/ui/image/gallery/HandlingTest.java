package dev.ganglion.ui.image.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.gallery.wall.Thumbnails;
import dev.ganglion.ui.kit.FileDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// What is done with files: dropped, saved, lost and found, copied.
@ExtendWith(ApplicationExtension.class)
class HandlingTest {
    @TempDir
    Path folder;

    private GalleryDesk desk;
    private GalleryViewModel shown;
    private Handling handling;
    private Path answer;

    @BeforeEach
    void begin() {
        desk = new GalleryDesk(folder.resolve("gallery")).with(2);
        shown = new GalleryViewModel(desk.services.background(), desk.gallery);
        handling = new Handling(shown, desk.services, new Thumbnails(desk.services.background(), desk.gallery));
        shown.refresh();
        answer = folder.resolve("answer.png");
    }

    @AfterEach
    void end() {
        desk.close();
    }

    @Test
    void restoresTheFormFromAFileThatIsDropped() throws IOException {
        Path copy = Files.copy(first().file(), answer);

        handling.dropped(copy);

        assertThat(desk.used).containsExactly("recall Hills under a low sun, woodcut");
    }

    @Test
    void saysThatAForeignFileTellsNothing() throws IOException {
        handling.dropped(Files.write(answer, Scenes.png(1, 8, 8)));
        assertThat(said()).isEqualTo("answer.png does not say what it was drawn from.");
        handling.dropped(Files.write(answer, new byte[] {1, 2, 3}));
        handling.dropped(folder.resolve("nobody.png"));

        assertThat(desk.used).isEmpty();
    }

    @Test
    void savesACopyThatTellsWhatItWasDrawnFrom() {
        hands().run(Deed.SAVE);

        assertThat(answer).hasSameBinaryContentAs(first().file());
        assertThat(desk.gallery.recall(answer)).contains(first().recall());
        assertThat(said()).isEqualTo("A copy is saved as " + answer);
    }

    @Test
    void saysWhyACopyWasNotSaved() {
        answer = folder.resolve("none/answer.png");

        hands().run(Deed.SAVE);

        assertThat(said()).startsWith(answer + " was not written");
    }

    @Test
    void findsAFileAgain() throws IOException {
        Drawn lost = first();
        Files.move(lost.file(), answer);
        hands().run(Deed.CHAT);
        assertThat(desk.used).isEmpty();

        hands().find(lost, () -> {});
        hands().run(Deed.CHAT);

        assertThat(first()).isEqualTo(lost.at(answer));
        assertThat(desk.used).containsExactly("chat answer.png");
    }

    @Test
    void copiesThePixelsAndTheFile(FxRobot robot) {
        robot.interact(() -> {
            hands().run(Deed.COPY);

            Clipboard clipboard = Clipboard.getSystemClipboard();
            assertThat(clipboard.getFiles()).containsExactly(first().file().toFile());
            assertThat(clipboard.getImage().getWidth()).isEqualTo(1_024);
        });
    }

    private Hands hands() {
        return new Hands(shown, handling, desk.services, new FileDialogs() {
            @Override
            public Optional<Path> save(Kind kind, String suggested) {
                return Optional.of(answer);
            }

            @Override
            public Optional<Path> open(Kind kind) {
                return Optional.of(answer);
            }

            @Override
            public List<Path> openAll(Kind kind) {
                return List.of();
            }
        });
    }

    private Drawn first() {
        return shown.pictures().getFirst();
    }

    private String said() {
        return shown.said().get().orElseThrow().words();
    }
}
