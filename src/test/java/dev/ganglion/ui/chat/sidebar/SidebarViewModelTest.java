package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Draft;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    private static List<String> words(SidebarViewModel sidebar) {
        return sidebar.kept().rows().stream()
                .map(row -> switch (row) {
                    case Row.Head head -> "# " + head.words() + " " + head.count() + (head.folded() ? " folded" : "");
                    case Row.Line line -> line.summary().title() + " " + line.when() + (line.draft() ? " draft" : "");
                })
                .toList();
    }
}
