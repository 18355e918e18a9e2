package dev.ganglion.ui.chat;

import dev.ganglion.domain.Turn;
import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of the open conversation, of which only the last answer may still grow. UI thread only.
final class Transcript {
    private final ObservableList<ChatRow> rows = FXCollections.observableArrayList();

    /// Kept in a field: listeners do not keep the view of a list alive.
    private final ObservableList<ChatRow> shown = FXCollections.unmodifiableObservableList(rows);

    private @Nullable Growing growing;

    /// The answer that is arriving.
    private static final class Growing {
        final String reply;
        final MarkdownDocument document = new MarkdownDocument();
        final Reasoning reasoning = new Reasoning();
        int firstBlock = -1;

        Growing(String reply) {
            this.reply = reply;
        }
    }

    ObservableList<ChatRow> rows() {
        return shown;
    }

    void clear() {
        growing = null;
        rows.clear();
    }

    void show(List<ChatRow> loaded) {
        growing = null;
        rows.setAll(loaded);
    }

    void ask(Turn.Prompt prompt) {
        rows.add(new ChatRow.Asked(prompt));
    }

    void begin(String reply, String model) {
        growing = new Growing(reply);
        rows.addAll(List.of(new ChatRow.Head(reply, model), new ChatRow.Pending(reply, System.nanoTime(), "")));
    }

    /// Says why nothing arrives yet.
    void wait(String why) {
        if (!rows.isEmpty() && rows.getLast() instanceof ChatRow.Pending pending) {
            rows.set(rows.size() - 1, new ChatRow.Pending(pending.turn(), pending.since(), why));
        }
    }

    /// Adds to the reasoning, which stands before the answer even when it comes later.
    void reason(String piece) {
        if (growing == null) {
            return;
        }
        if (growing.reasoning.text().get().isEmpty()) {
            rows.removeIf(ChatRow.Pending.class::isInstance);
            int at = growing.firstBlock < 0 ? rows.size() : growing.firstBlock++;
            rows.add(at, new ChatRow.Reasoned(growing.reply, growing.reasoning));
        }
        growing.reasoning.add(piece);
    }

    void answer(String piece) {
        if (growing == null) {
            return;
        }
        if (growing.firstBlock < 0) {
            growing.reasoning.end();
            rows.removeIf(ChatRow.Pending.class::isInstance);
            growing.firstBlock = rows.size();
        }
        place(growing, growing.document.append(piece));
    }

    /// Ends the answer with what was written of it.
    void end(Turn.Reply reply) {
        if (growing != null) {
            growing.reasoning.end();
            rows.removeIf(ChatRow.Pending.class::isInstance);
            if (growing.firstBlock >= 0) {
                place(growing, growing.document.finish());
            }
            growing = null;
        }
        rows.add(new ChatRow.Foot(reply));
    }

    /// Shows an answer that has ended as it was written in the end.
    void settle(Turn.Reply reply) {
        int first = firstOf(reply.id());
        remove(reply.id());
        rows.addAll(Math.min(first, rows.size()), rowsOf(reply));
    }

    /// Puts an answer that is over before the rows of another turn.
    void insert(Turn.Reply reply, String before) {
        rows.addAll(firstOf(before), rowsOf(reply));
    }

    private int firstOf(String turn) {
        int first = 0;
        while (first < rows.size() && !rows.get(first).turn().equals(turn)) {
            first++;
        }
        return first;
    }

    /// Takes an answer's rows away.
    void remove(String reply) {
        rows.removeIf(row -> row.turn().equals(reply));
    }

    private void place(Growing answer, MarkdownDocument.Change change) {
        int from = answer.firstBlock + change.from();
        List<ChatRow> wanted = bodies(answer.reply, change.blocks());
        int replaced = Math.min(rows.size() - from, wanted.size());
        for (int i = 0; i < replaced; i++) {
            rows.set(from + i, wanted.get(i));
        }
        rows.remove(from + replaced, rows.size());
        rows.addAll(wanted.subList(replaced, wanted.size()));
    }

    private static List<ChatRow> bodies(String reply, List<Block> blocks) {
        return blocks.stream()
                .<ChatRow>map(block -> new ChatRow.Body(reply, block))
                .toList();
    }

    /// The rows of turns that are all over. Parses Markdown: call it off the UI thread.
    static List<ChatRow> rowsOf(List<Turn> turns) {
        List<ChatRow> rows = new ArrayList<>();
        for (Turn turn : turns) {
            switch (turn) {
                case Turn.Prompt prompt -> rows.add(new ChatRow.Asked(prompt));
                case Turn.Reply reply -> rows.addAll(rowsOf(reply));
            }
        }
        return rows;
    }

    private static List<ChatRow> rowsOf(Turn.Reply reply) {
        List<ChatRow> rows = new ArrayList<>();
        rows.add(new ChatRow.Head(reply.id(), reply.model()));
        if (!reply.reasoning().isEmpty()) {
            rows.add(new ChatRow.Reasoned(reply.id(), Reasoning.over(reply.reasoning())));
        }
        rows.addAll(bodies(reply.id(), MarkdownDocument.parse(reply.text())));
        rows.add(new ChatRow.Foot(reply));
        return rows;
    }
}
