package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of a message that is sent before what is attached to it has been read.
class SendOnceReadTest {
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
}
