package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.export.Format;
import dev.ganglion.storage.SqliteAttachments;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conversations that are copied, written to files and brought in again.
class SidebarFilesTest {
    @TempDir
    Path folder;

    private Cabin cabin;

    @BeforeEach
    void open() {
        cabin = new Cabin(folder);
    }

    @AfterEach
    void close() {
        cabin.close();
    }

    @Test
    void duplicatesWithEveryTurnAndOpensTheCopy() {
        String id = cabin.keep("Cells", Duration.ZERO, "One", "Two");
        SidebarViewModel sidebar = cabin.sidebar();

        sidebar.duplicate(id);

        String copy = cabin.page.opened.get();
        Conversation made = cabin.conversations.open(copy).orElseThrow();
        assertThat(copy).isNotEqualTo(id);
        assertThat(made.title()).isEqualTo("Copy of Cells");
        assertThat(made.turns()).extracting(Turn::text).containsExactly("One", "Two");
        assertThat(cabin.conversations.open(id).orElseThrow().turns()).hasSize(2);
    }

    @Test
    void exportsAndBringsInTwice() throws IOException {
        String id = withPicture();
        SidebarViewModel sidebar = cabin.sidebar();
        Path file = folder.resolve("one.json");

        sidebar.export(id, Format.JSON, Set.of(), file);
        assertThat(sidebar.bar().get()).isEqualTo(new Bar.Said("Written to one.json."));
        sidebar.bringIn(List.of(file, file));

        assertThat(sidebar.bar().get()).isEqualTo(new Bar.Said("Imported 2 conversations."));
        assertThat(sidebar.conversations()).extracting(Summary::title).containsExactly("Cat", "Cat", "Cat");
        Conversation back = cabin.conversations.open(cabin.page.opened.get()).orElseThrow();
        assertThat(back.turns()).extracting(Turn::text).containsExactly("What is it?");
    }

    @Test
    void bringsPicturesIntoAnotherStore(@TempDir Path elsewhere) throws IOException {
        String id = withPicture();
        Path file = folder.resolve("one.json");
        cabin.sidebar().export(id, Format.JSON, Set.of(), file);

        try (Cabin other = new Cabin(elsewhere)) {
            other.sidebar().bringIn(List.of(file));

            Turn.Prompt prompt = (Turn.Prompt) other.conversations
                    .open(other.page.opened.get())
                    .orElseThrow()
                    .turns()
                    .getFirst();
            Optional<Picture> picture = new SqliteAttachments(other.database, other.clock)
                    .picture(prompt.attachments().getFirst().id());
            assertThat(picture).contains(new Picture("image/png", Octets.of(png())));
        }
    }

    @Test
    void addsNothingOfAFileThatIsBrokenAndAllOfTheOthers() throws IOException {
        String id = cabin.keep("Cells", Duration.ZERO, "One");
        SidebarViewModel sidebar = cabin.sidebar();
        Path good = folder.resolve("good.json");
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\":");
        sidebar.export(id, Format.JSON, Set.of(), good);

        sidebar.bringIn(List.of(bad, good, folder.resolve("none.json")));

        assertThat(((Bar.Failed) sidebar.bar().get()).sentence().lines())
                .containsExactly(
                        "Imported “Cells”.",
                        "bad.json: The file ends in the middle, in line 1. Nothing was added.",
                        folder.resolve("none.json")
                                + " cannot be read: it, or the folder it should lie in, is not there");
        assertThat(sidebar.conversations()).hasSize(2);
    }

    @Test
    void leavesNoHalfFileAndSaysWhy() {
        String id = cabin.keep("Cells", Duration.ZERO, "One");
        SidebarViewModel sidebar = cabin.sidebar();
        Path target = folder.resolve("missing").resolve("one.html");

        sidebar.export(id, Format.HTML, Set.of(), target);

        assertThat(sidebar.bar().get())
                .isEqualTo(
                        new Bar.Failed(target + " was not written: it, or the folder it should lie in, is not there"));
        assertThat(target.getParent()).doesNotExist();
    }

    @Test
    void saysThatAConversationIsGone() {
        SidebarViewModel sidebar = cabin.sidebar();

        sidebar.duplicate("gone");

        assertThat(sidebar.bar().get()).isEqualTo(new Bar.Failed("This conversation is not kept any more."));
    }

    private String withPicture() throws IOException {
        new SqliteAttachments(cabin.database, cabin.clock).keep("pic", new Picture("image/png", Octets.of(png())));
        Attachment image = new Attachment.Image("pic", "cat.png", "image/png", 8, 8, png().length, Octets.of(png()));
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        Turn prompt = new Turn.Prompt("p", at, "What is it?", List.of(image));
        cabin.shelves.add(new Conversation("cat", "Cat", Cabin.MODEL, at, List.of(prompt)));
        return "cat";
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }
}
