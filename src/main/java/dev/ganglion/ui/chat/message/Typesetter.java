package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Sets turns as rows. Parses Markdown: where there is much of it, call it off the UI thread.
public final class Typesetter {
    private final Function<String, String> canned;
    private final Owed.Written written;
    private final Map<String, Group> known = new HashMap<>();

    /// A turn in its place as it was set before.
    private record Group(Turn turn, Place place, List<ChatRow> rows) {}

    /// @param canned the ready result of the tool of a name, empty for none
    /// @param written what is written of results that have not been sent
    public Typesetter(Function<String, String> canned, Owed.Written written) {
        this.canned = canned;
        this.written = written;
    }

    /// Takes over rows that were set before from the path of `branches`, so that they need not be set again.
    public Typesetter knowing(List<ChatRow> rows, Branches branches) {
        Map<String, List<ChatRow>> byTurn = new HashMap<>();
        rows.forEach(row ->
                byTurn.computeIfAbsent(row.turn(), _ -> new ArrayList<>()).add(row));
        branches.shown()
                .forEach(turn -> known.put(
                        turn.id(),
                        new Group(turn, Place.of(branches, turn.id()), byTurn.getOrDefault(turn.id(), List.of()))));
        return this;
    }

    /// The rows of the path that is shown.
    public List<ChatRow> rows(Branches branches) {
        return rows(branches, branches.shown());
    }

    /// The rows of some turns that follow one another on the path that is shown.
    public List<ChatRow> rows(Branches branches, List<Turn> some) {
        Set<String> answered = answered(branches.shown());
        List<ChatRow> rows = new ArrayList<>();
        for (Turn turn : some) {
            rows.addAll(rows(turn, Place.of(branches, turn.id())));
            if (turn instanceof Turn.Reply reply && !answered.contains(reply.id())) {
                rows.addAll(owing(reply));
            }
        }
        return rows;
    }

    /// The replies that results follow.
    private static Set<String> answered(List<Turn> turns) {
        Set<String> answered = new HashSet<>();
        for (int i = 1; i < turns.size(); i++) {
            if (turns.get(i) instanceof Turn.Results) {
                answered.add(turns.get(i - 1).id());
            }
        }
        return answered;
    }

    private List<ChatRow> rows(Turn turn, Place place) {
        Group before = known.get(turn.id());
        if (before != null && !before.rows.isEmpty() && before.turn.equals(turn) && before.place.equals(place)) {
            return before.rows.stream()
                    .filter(row -> !(row instanceof ChatRow.Owing))
                    .toList();
        }
        return set(turn, place, false);
    }

    /// What the calls of an answer wait for that no results follow, as far as it is written already.
    List<ChatRow> owing(Turn.Reply reply) {
        if (reply.calls().isEmpty()) {
            return List.of();
        }
        Group before = known.get(reply.id());
        List<ChatRow> shown = before == null || !before.turn.equals(reply)
                ? List.of()
                : before.rows.stream().filter(ChatRow.Owing.class::isInstance).toList();
        return shown.isEmpty() ? List.of(new ChatRow.Owing(reply.id(), Owed.by(reply, canned, written))) : shown;
    }

    static List<ChatRow> set(Turn turn, Place place, boolean raw) {
        return switch (turn) {
            case Turn.Prompt prompt -> List.of(new ChatRow.Asked(prompt, place));
            case Turn.Reply reply -> set(reply, place, raw);
            case Turn.Results results -> List.of(new ChatRow.Told(results, place));
        };
    }

    private static List<ChatRow> set(Turn.Reply reply, Place place, boolean raw) {
        List<ChatRow> rows = new ArrayList<>();
        rows.add(new ChatRow.Head(reply.id(), reply.model()));
        if (!reply.reasoning().isEmpty()) {
            rows.add(new ChatRow.Reasoned(
                    reply.id(),
                    Reasoning.over(reply.reasoning(), reply.receipt().thinking())));
        }
        if (raw) {
            MarkdownDocument.raw(reply.text()).forEach(block -> rows.add(new ChatRow.Raw(reply.id(), block)));
        } else {
            rows.addAll(bodies(reply.id(), MarkdownDocument.parse(reply.text())));
        }
        reply.calls().forEach(call -> rows.add(new ChatRow.Called(reply.id(), call, true)));
        rows.add(new ChatRow.Foot(reply, place));
        return rows;
    }

    static List<ChatRow> bodies(String reply, List<Block> blocks) {
        return blocks.stream()
                .<ChatRow>map(block -> new ChatRow.Body(reply, block))
                .toList();
    }
}
