package dev.ganglion.ui.chat.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Search;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the sidebar finds, and how it is opened.
class SidebarSearchTest {
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
}
