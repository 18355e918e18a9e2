package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Search;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidebarViewModelTest {
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
    void groupsPinnedOnesThenFoldersThenDays() {
        String pinned = cabin.keep("Pinned", Duration.ofDays(400));
        String filed = cabin.keep("Filed", Duration.ofDays(2));
        cabin.shelves.pin(pinned, true);
        cabin.shelves.file(filed, "work");
        cabin.shelves.file(cabin.keep("Also filed", Duration.ofDays(3)), "Art");
        cabin.keep("Now", Duration.ZERO);
        cabin.keep("Morning", Duration.ofHours(14));
        cabin.keep("Last night", Duration.ofHours(15));
        cabin.keep("A week ago", Duration.ofDays(7));
        cabin.keep("Longer ago", Duration.ofDays(8));
        cabin.keep("October", Duration.ofDays(30));

        SidebarViewModel sidebar = cabin.sidebar();

        assertThat(words(sidebar))
                .containsExactly(
                        "# Pinned 1",
                        "Pinned Oct 2025",
                        "# Art 1",
                        "Also filed Fri",
                        "# work 1",
                        "Filed Sat",
                        "# Today 2",
                        "Now 14:05",
                        "Morning 00:05",
                        "# Yesterday 1",
                        "Last night Sun",
                        "# Previous 7 days 1",
                        "A week ago 16 Nov",
                        "# November 2026 1",
                        "Longer ago 15 Nov",
                        "# October 2026 1",
                        "October 24 Oct");
    }

    @Test
    void remembersWhichFoldersAreFolded() {
        cabin.shelves.file(cabin.keep("Filed", Duration.ZERO), "work");
        SidebarViewModel sidebar = cabin.sidebar();

        sidebar.kept().fold("work");

        assertThat(words(sidebar)).containsExactly("# work 1 folded");
        assertThat(words(cabin.sidebar())).containsExactly("# work 1 folded");

        sidebar.kept().fold("work");

        assertThat(words(sidebar)).containsExactly("# work 1", "Filed 14:05");
    }

    @Test
    void marksDrafts() {
        String id = cabin.keep("Half written", Duration.ZERO);
        cabin.keep("Sent", Duration.ofMinutes(1));
        cabin.conversations.saveDraft(id, Draft.of("What about"));

        SidebarViewModel sidebar = cabin.sidebar();

        assertThat(words(sidebar)).containsExactly("# Today 2", "Half written 14:05 draft", "Sent 14:04");
    }

    @Test
    void renamesAndTellsThePage() {
        String id = cabin.keep("Old", Duration.ZERO, "What is a neuron?");
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.startEditing(new Editing.Title(id));

        sidebar.rename(id, "  New  ");

        assertThat(sidebar.editing().get()).isEqualTo(new Editing.Nothing());
        assertThat(words(sidebar)).containsExactly("# Today 1", "New 14:05");
        assertThat(cabin.page.asked).containsExactly("renamed " + id + " to New");
    }

    @Test
    void returnsToTheAutomaticTitle() {
        String id = cabin.keep("Old", Duration.ZERO, "\n  What is a neuron?\nAnd why?", "Later");
        SidebarViewModel sidebar = cabin.sidebar();

        sidebar.rename(id, " ");

        assertThat(words(sidebar)).containsExactly("# Today 1", "What is a neuron? 14:05");
    }

    @Test
    void pinsAndUnpins() {
        cabin.keep("One", Duration.ZERO);
        SidebarViewModel sidebar = cabin.sidebar();

        sidebar.pin(sidebar.conversations().getFirst());

        assertThat(words(sidebar)).containsExactly("# Pinned 1", "One 14:05");

        sidebar.pin(sidebar.conversations().getFirst());

        assertThat(words(sidebar)).containsExactly("# Today 1", "One 14:05");
    }

    @Test
    void movesToAFolderAndShowsIt() {
        String id = cabin.keep("One", Duration.ZERO);
        cabin.shelves.file(cabin.keep("Two", Duration.ofMinutes(1)), "work");
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.kept().fold("work");

        sidebar.file(id, " work ");

        assertThat(words(sidebar)).containsExactly("# work 2", "One 14:05", "Two 14:04");

        sidebar.file(id, " ");

        assertThat(words(sidebar)).containsExactly("# work 1", "Two 14:04", "# Today 1", "One 14:05");
    }

    @Test
    void putsTheOpenOneIntoTheBinAndBack() {
        String id = cabin.keep("One", Duration.ZERO);
        SidebarViewModel sidebar = cabin.sidebar();
        cabin.page.open(id);

        sidebar.discard(sidebar.conversations().getFirst());

        assertThat(sidebar.kept().rows()).isEmpty();
        assertThat(sidebar.bar().get()).isEqualTo(new Bar.Binned(id, "One", true));
        assertThat(cabin.page.asked).containsExactly("open " + id, "closed " + id);

        sidebar.undo();

        assertThat(words(sidebar)).containsExactly("# Today 1", "One 14:05");
        assertThat(sidebar.bar().get()).isEqualTo(new Bar.Nothing());
        assertThat(cabin.page.asked).endsWith("closed " + id, "open " + id);
    }

    @Test
    void leavesThePageAloneWhenAnotherGoes() {
        cabin.keep("One", Duration.ZERO);
        SidebarViewModel sidebar = cabin.sidebar();

        sidebar.discard(sidebar.conversations().getFirst());
        sidebar.undo();

        assertThat(cabin.page.asked).isEmpty();
    }

    @Test
    void restoresFromTheBin() {
        String id = cabin.keep("One", Duration.ZERO);
        cabin.shelves.discard(id);
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.binShown().set(true);
        assertThat(sidebar.bin().list()).extracting(Summary::title).containsExactly("One");

        sidebar.bin().restore(id);

        assertThat(sidebar.bin().list()).isEmpty();
        assertThat(words(sidebar)).containsExactly("# Today 1", "One 14:05");
    }

    @Test
    void emptiesTheBinOnlyAfterAYes() {
        String id = cabin.keep("One", Duration.ZERO);
        cabin.shelves.discard(id);
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.binShown().set(true);

        sidebar.bin().empty();

        assertThat(sidebar.bin().list()).hasSize(1);

        sidebar.bin().ask();
        assertThat(sidebar.bar().get()).isEqualTo(new Bar.Asking(1));
        sidebar.dismiss();
        assertThat(cabin.shelves.bin()).hasSize(1);

        sidebar.bin().ask();
        sidebar.bin().empty();

        assertThat(sidebar.bin().list()).isEmpty();
        assertThat(cabin.shelves.bin()).isEmpty();
        assertThat(cabin.conversations.open(id)).isEmpty();
    }

    @Test
    void findsWordsAndOpensTheTurnThatHasThem() {
        String id = cabin.keep("Cells", Duration.ZERO, "What is a neuron?", "And a synapse?");
        cabin.keep("Weather", Duration.ofMinutes(1), "Will it rain?");
        SidebarViewModel sidebar = cabin.sidebar();

        sidebar.finder().query().set("synap");

        assertThat(sidebar.finder().hits()).extracting(Search.Hit::excerpt).containsExactly("And a synapse?");
        assertThat(sidebar.finder().answered().get()).isEqualTo("synap");

        sidebar.openMarked();

        String turn =
                cabin.conversations.open(id).orElseThrow().turns().getLast().id();
        assertThat(cabin.page.asked).containsExactly("open " + id + " at " + turn);
    }

    @Test
    void opensTheConversationWhoseTitleIsFound() {
        String id = cabin.keep("Cells", Duration.ZERO);
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.finder().query().set("cells");

        sidebar.openMarked();

        assertThat(cabin.page.asked).containsExactly("open " + id);
    }

    @Test
    void movesTheMarkAsFarAsThereAreHits() {
        cabin.keep("One cell", Duration.ZERO);
        cabin.keep("Two cells", Duration.ofMinutes(1));
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.finder().query().set("cell");
        Finder finder = sidebar.finder();
        List<Integer> marks = new ArrayList<>();

        finder.marked().subscribe(mark -> marks.add(mark.intValue()));
        finder.move(1);
        finder.move(5);
        finder.move(-9);

        assertThat(marks).containsExactly(0, 1, 0);
    }

    @Test
    void opensNothingWhereNothingIsFound() {
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.finder().query().set("nowhere");

        sidebar.finder().move(1);
        sidebar.openMarked();

        assertThat(cabin.page.asked).isEmpty();
        assertThat(sidebar.finder().answered().get()).isEqualTo("nowhere");
    }

    @Test
    void returnsToTheListWhenTheSearchIsCleared() {
        cabin.keep("Cells", Duration.ZERO);
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.finder().query().set("cells");

        sidebar.finder().query().set("");

        assertThat(sidebar.finder().answered().get()).isEmpty();
        assertThat(sidebar.finder().hits()).isEmpty();
    }

    @Test
    void looksAgainWhenConversationsChange() {
        cabin.keep("Cells", Duration.ZERO);
        SidebarViewModel sidebar = cabin.sidebar();
        sidebar.finder().query().set("cells");

        sidebar.discard(sidebar.conversations().getFirst());

        assertThat(sidebar.finder().hits()).isEmpty();
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

    private static List<String> words(SidebarViewModel sidebar) {
        return sidebar.kept().rows().stream()
                .map(row -> switch (row) {
                    case Row.Head head -> "# " + head.words() + " " + head.count() + (head.folded() ? " folded" : "");
                    case Row.Line line -> line.summary().title() + " " + line.when() + (line.draft() ? " draft" : "");
                })
                .toList();
    }
}
