package dev.ganglion.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static final Branches TALK = Branches.line(List.of(ask("p1"), ask("a1"), ask("p2"), ask("a2")));

    @Test
    void showsALineWhole() {
        assertThat(shown(TALK)).containsExactly("p1", "a1", "p2", "a2");
        assertThat(TALK.leaf()).isEqualTo("a2");
    }

    @Test
    void keepsBothAnswersWhenOneIsAskedForAgain() {
        var again = TALK.with(ask("a2b"), TALK.before("a2"));

        assertThat(shown(again)).containsExactly("p1", "a1", "p2", "a2b");
        assertThat(again.siblings("a2b")).containsExactly("a2", "a2b");
        assertThat(shown(again.showing("a2"))).containsExactly("p1", "a1", "p2", "a2");
    }

    @Test
    void showsTheNewestEndOfAnotherVersion() {
        var edited = TALK.with(ask("p1b"), "").add(ask("a1b"));

        assertThat(shown(edited)).containsExactly("p1b", "a1b");
        assertThat(shown(edited.showing("p1"))).containsExactly("p1", "a1", "p2", "a2");
        assertThat(shown(edited.showing("p1").showing("p1b"))).containsExactly("p1b", "a1b");
    }

    @Test
    void closesTheGapOfATurnInTheMiddle() {
        var left = TALK.without(TALK.goingWith("a1"));

        assertThat(shown(left)).containsExactly("p1", "p2", "a2");
        assertThat(left.before("p2")).isEqualTo("p1");
        assertThat(shown(left.back(Set.of("a1"), "a2"))).containsExactly("p1", "a1", "p2", "a2");
    }

    @Test
    void endsEarlierWithoutTheLastTurn() {
        var left = TALK.without(Set.of("a2"));

        assertThat(shown(left)).containsExactly("p1", "a1", "p2");
        assertThat(shown(left.add(ask("a3")))).containsExactly("p1", "a1", "p2", "a3");
    }

    @Test
    void takesAVersionAwayWithWhatFollowedIt() {
        var edited = TALK.with(ask("p1b"), "").add(ask("a1b"));

        var going = edited.goingWith("p1b");
        var left = edited.without(going);

        assertThat(going).containsExactlyInAnyOrder("p1b", "a1b");
        assertThat(shown(left)).containsExactly("p1", "a1", "p2", "a2");
        assertThat(shown(left.back(going, "a1b"))).containsExactly("p1b", "a1b");
        assertThat(left.siblings("p1")).containsExactly("p1");
    }

    @Test
    void isEmptyWithoutItsOnlyTurn() {
        var one = Branches.line(List.of(ask("p1")));

        var none = one.without(Set.of("p1"));

        assertThat(none.shown()).isEmpty();
        assertThat(none.leaf()).isEmpty();
        assertThat(shown(none.add(ask("p2")))).containsExactly("p2");
    }

    @Test
    void isBuiltFromWhatWasKept() {
        var edited = TALK.with(ask("p1b"), "").add(ask("a1b")).without(Set.of("p2"));

        assertThat(Branches.of(edited.nodes(), edited.leaf())).isEqualTo(edited);
        assertThat(shown(Branches.of(edited.nodes(), "gone"))).containsExactly("p1b", "a1b");
    }

    @Test
    void toleratesATurnWhoseParentIsLost() {
        var orphan = new Branches.Node(ask("x"), "lost", false);

        assertThat(shown(Branches.of(List.of(orphan), ""))).containsExactly("x");
    }

    @Test
    void replacesATurnInItsPlace() {
        var changed = TALK.replacing(new Turn.Prompt("p1", Instant.EPOCH, "Other words"));

        assertThat(changed.shown().getFirst().text()).isEqualTo("Other words");
        assertThat(shown(changed)).containsExactly("p1", "a1", "p2", "a2");
    }

    @Test
    void beginsATreeOfItsOwnUpToATurn() {
        assertThat(shown(TALK.until("p2"))).containsExactly("p1", "a1", "p2");
    }

    @Test
    void findsItsWayThroughALongTalk() {
        var turns = IntStream.range(0, 20_000).mapToObj(i -> ask("t" + i)).toList();

        assertThat(Branches.line(turns).showing("t0").shown()).isEqualTo(turns);
    }

    private static Turn ask(String id) {
        return new Turn.Prompt(id, Instant.EPOCH, id);
    }

    private static List<String> shown(Branches branches) {
        return branches.shown().stream().map(Turn::id).toList();
    }
}
