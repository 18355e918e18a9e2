package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.ui.chat.composer.attach.Sight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a message that is sent before what is attached to it has been read.
class SendOnceReadTest {
    private static final PictureLimits SMALL = new PictureLimits(2, Set.of("image/png", "image/jpeg"), 40, 1, 1 << 20);

    @TempDir
    Path folder;

    private final SteppedBackground background = new SteppedBackground();
    private final ComposerDesk desk = new ComposerDesk(background);
    private final ComposerViewModel composer = desk.composer;

    @BeforeEach
    void writeAndSendWhileAFileIsRead() throws IOException {
        composer.attach(Files.writeString(folder.resolve("notes.txt"), "A river"));
        desk.write("What is it?");
        composer.send();
    }

    @Test
    void sendsItOnceEverythingIsRead() {
        assertThat(desk.done).isEmpty();
        assertThat(composer.hindrance().get()).startsWith("This is sent as soon as everything is read.");

        background.runAll();

        assertThat(desk.done).containsExactly("send What is it?");
        assertThat(desk.sent.getFirst().attachments()).hasSize(1);
        assertThat(composer.draft().isEmpty()).isTrue();
    }

    @Test
    void keepsItWhenTheUserWritesOn() {
        desk.write("What is it? And");

        background.runAll();

        assertThat(desk.done).isEmpty();
        assertThat(composer.readiness().get()).isEqualTo(Readiness.SEND);
    }

    @Test
    void keepsItWhenTheFileIsRefused() throws IOException {
        Files.delete(folder.resolve("notes.txt"));

        background.runAll();

        assertThat(desk.done).isEmpty();
        assertThat(composer.draft().text()).isEqualTo("What is it?");
    }

    @Test
    void sendsAPictureThatIsMadeAnewOnceItIs() throws IOException {
        sendWhileAPictureIsMadeAnew();

        background.runAll();

        assertThat(desk.done).containsExactly("send What is it?", "send And this?");
    }

    @Test
    void keepsItWhenAPictureCannotBeMadeAnew() throws IOException {
        sendWhileAPictureIsMadeAnew();

        Files.delete(folder.resolve("photo.png"));
        background.runAll();

        assertThat(desk.done).containsExactly("send What is it?");
        assertThat(composer.draft().text()).isEqualTo("And this?");
    }

    @Test
    void sendsNothingFromAConversationThatIsLeft() throws IOException {
        sendWhileAPictureIsMadeAnew();

        Draft left = composer.leave();
        background.runAll();

        assertThat(desk.done).containsExactly("send What is it?");
        assertThat(left.text()).isEqualTo("And this?");
    }

    private void sendWhileAPictureIsMadeAnew() throws IOException {
        background.runAll();
        desk.state.set(ChatState.IDLE);
        Path picture = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
        composer.attach(picture);
        background.runAll();
        desk.write("And this?");
        desk.sight.set(new Sight.Sees("Small", SMALL));
        composer.send();
    }
}
