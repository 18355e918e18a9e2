package dev.ganglion.domain.chat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The turns of a conversation as a tree, and the path through it that is shown. Immutable.
///
/// A turn that is set aside keeps its place but is not there for the reader: what follows it follows the turn before.
public final class Branches {
    /// No turn.
    public static final Branches NONE = new Branches(new LinkedHashMap<>(), "");

    /// A turn in its place.
    ///
    /// @param parent the id of the turn before it, empty at the root
    public record Node(Turn turn, String parent, boolean aside) {
        Node as(boolean isAside) {
            return isAside == aside ? this : new Node(turn, parent, isAside);
        }

        Node saying(Turn other) {
            return new Node(other, parent, aside);
        }
    }

    private final SequencedMap<String, Node> nodes;
    private final String leaf;
    private final List<Turn> shown;

    /// The ids of the present turns that follow each one, or the root; made when it is asked for, since a tree that a
    /// turn is added to is often never asked.
    private volatile @Nullable Map<String, List<String>> following;

    private Branches(SequencedMap<String, Node> nodes, String leaf) {
        this.nodes = nodes;
        this.leaf = leaf;
        this.shown = path(nodes, leaf);
    }

    /// The tree of those nodes, each after its parent, that shows the path to `leaf`. A leaf that is not there stands
    /// for the newest turn.
    public static Branches of(List<Node> nodes, String leaf) {
        SequencedMap<String, Node> byId = new LinkedHashMap<>();
        for (Node node : nodes) {
            boolean rooted = byId.containsKey(node.parent());
            byId.put(node.turn().id(), rooted ? node : new Node(node.turn(), "", node.aside()));
        }
        return new Branches(byId, present(byId, leaf) ? leaf : newest(byId));
    }

    /// Turns that follow one another.
    public static Branches line(List<Turn> turns) {
        SequencedMap<String, Node> byId = new LinkedHashMap<>();
        String last = "";
        for (Turn turn : turns) {
            byId.put(turn.id(), new Node(turn, last, false));
            last = turn.id();
        }
        return new Branches(byId, last);
    }

    /// Every turn in the order of its making, those set aside too.
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /// The turns from the root to the leaf.
    public List<Turn> shown() {
        return shown;
    }

    /// The id of the last turn shown, empty when there is none.
    public String leaf() {
        return leaf;
    }

    /// The id of the turn before that one, empty at the root; of one that is not there, the leaf.
    public String before(String turn) {
        Node node = nodes.get(turn);
        return node == null ? leaf : presentParent(nodes, node);
    }

    /// With a turn at the end of the path that is shown.
    public Branches add(Turn turn) {
        return with(turn, leaf);
    }

    /// With a turn after `parent`, shown as the end of its path.
    public Branches with(Turn turn, String parent) {
        SequencedMap<String, Node> more = new LinkedHashMap<>(nodes);
        more.put(turn.id(), new Node(turn, parent, false));
        return new Branches(more, turn.id());
    }

    /// With that turn in the place of the one of its id.
    public Branches replacing(Turn turn) {
        SequencedMap<String, Node> changed = new LinkedHashMap<>(nodes);
        changed.computeIfPresent(turn.id(), (_, node) -> node.saying(turn));
        return new Branches(changed, leaf);
    }

    /// The turns between which the reader can choose in the place of that one, itself among them, in their order.
    public List<String> siblings(String turn) {
        Node node = nodes.get(turn);
        return node == null ? List.of() : children(presentParent(nodes, node));
    }

    /// Shows a path through that turn: the one that leads to its newest end.
    public Branches showing(String turn) {
        String end = turn;
        List<String> next = children(end);
        while (!next.isEmpty()) {
            end = next.getLast();
            next = children(end);
        }
        return new Branches(nodes, end);
    }

    /// The turns that go when that one is deleted: one of several siblings takes with it what followed.
    public Set<String> goingWith(String turn) {
        if (siblings(turn).size() < 2) {
            return Set.of(turn);
        }
        Set<String> going = new HashSet<>(Set.of(turn));
        nodes.forEach((id, node) -> {
            if (going.contains(node.parent())) {
                going.add(id);
            }
        });
        return Set.copyOf(going);
    }

    /// Without those turns, which are set aside. Where the path led through one of several siblings, the nearest
    /// other one is shown.
    public Branches without(Set<String> turns) {
        List<List<String>> choices = shown.stream()
                .filter(turn -> turns.contains(turn.id()))
                .map(turn -> siblings(turn.id()))
                .toList();
        Branches left = marked(turns, true);
        if (present(left.nodes, leaf)) {
            return new Branches(left.nodes, leaf);
        }
        return choices.stream()
                .flatMap(siblings -> siblings.reversed().stream())
                .filter(sibling -> present(left.nodes, sibling))
                .findFirst()
                .map(left::showing)
                .orElseGet(() -> new Branches(
                        left.nodes,
                        left.shown.isEmpty() ? "" : left.shown.getLast().id()));
    }

    /// With those turns back that were set aside, and the path to `end` shown.
    public Branches back(Collection<String> turns, String end) {
        Branches more = marked(Set.copyOf(turns), false);
        return new Branches(more.nodes, present(more.nodes, end) ? end : newest(more.nodes));
    }

    /// The shown path up to that turn, as a tree of its own.
    public Branches until(String turn) {
        int end = shown.stream().map(Turn::id).toList().indexOf(turn);
        return line(shown.subList(0, end + 1));
    }

    private Branches marked(Set<String> turns, boolean aside) {
        SequencedMap<String, Node> changed = new LinkedHashMap<>(nodes);
        turns.forEach(id -> changed.computeIfPresent(id, (_, node) -> node.as(aside)));
        return new Branches(changed, leaf);
    }

    private List<String> children(String parent) {
        return List.copyOf(following().getOrDefault(parent, List.of()));
    }

    private Map<String, List<String>> following() {
        Map<String, List<String>> known = following;
        if (known == null) {
            known = new HashMap<>();
            for (Map.Entry<String, Node> entry : nodes.entrySet()) {
                if (!entry.getValue().aside()) {
                    known.computeIfAbsent(presentParent(nodes, entry.getValue()), _ -> new ArrayList<>(1))
                            .add(entry.getKey());
                }
            }
            following = known;
        }
        return known;
    }

    private static String presentParent(Map<String, Node> nodes, Node node) {
        Node parent = nodes.get(node.parent());
        while (parent != null && parent.aside()) {
            parent = nodes.get(parent.parent());
        }
        return parent == null ? "" : parent.turn().id();
    }

    private static List<Turn> path(Map<String, Node> nodes, String leaf) {
        List<Turn> turns = new ArrayList<>();
        for (Node node = nodes.get(leaf); node != null; node = nodes.get(node.parent())) {
            if (!node.aside()) {
                turns.add(node.turn());
            }
        }
        Collections.reverse(turns);
        return List.copyOf(turns);
    }

    private static boolean present(Map<String, Node> nodes, String id) {
        Node node = nodes.get(id);
        return node != null && !node.aside();
    }

    private static String newest(SequencedMap<String, Node> nodes) {
        return nodes.sequencedEntrySet().reversed().stream()
                .filter(entry -> !entry.getValue().aside())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Branches branches && leaf.equals(branches.leaf) && nodes().equals(branches.nodes());
    }

    @Override
    public int hashCode() {
        return nodes.hashCode() * 31 + leaf.hashCode();
    }

    @Override
    public String toString() {
        return "Branches[" + nodes.values() + ", leaf=" + leaf + ']';
    }
}
