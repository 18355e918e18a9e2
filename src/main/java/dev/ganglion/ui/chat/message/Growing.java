package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.markdown.MarkdownDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableList;

/// The rows of the answer that is arriving, which are the last ones. UI thread only.
final class Growing {
    private final String reply;
    private final ObservableList<ChatRow> rows;
    private final MarkdownDocument document = new MarkdownDocument();
    private Reasoning reasoning = new Reasoning();

    /// Where its reasoning stands, and where its text begins.
    private int thoughts;

    private int first;

    /// How many rows its text has.
    private int blocks;

    /// What has come of the arguments of each call.
    private final List<StringBuilder> arguments = new ArrayList<>();

    /// How many calls are whole.
    private int calls;

    private Growing(String reply, ObservableList<ChatRow> rows) {
        this.reply = reply;
        this.rows = rows;
    }

    /// An answer of which nothing has come.
    static Growing begin(String reply, String model, ObservableList<ChatRow> rows) {
        Growing growing = new Growing(reply, rows);
        rows.add(new ChatRow.Head(reply, model));
        growing.thoughts = rows.size();
        growing.first = rows.size();
        rows.add(preparing(reply));
        return growing;
    }

    /// An answer that goes on, in place of its rows.
    static Growing resume(Turn.Reply reply, ObservableList<ChatRow> rows) {
        Growing growing = new Growing(reply.id(), rows);
        rows.removeIf(row -> row.turn().equals(reply.id()));
        rows.add(new ChatRow.Head(reply.id(), reply.model()));
        growing.thoughts = rows.size();
        growing.first = rows.size();
        if (!reply.reasoning().isEmpty()) {
            growing.reason(reply.reasoning());
            growing.reasoning.end();
        }
        growing.place(growing.document.append(reply.text()));
        rows.add(preparing(reply.id()));
        return growing;
    }

    /// So many rows have come before all others.
    void shift(int rowsBefore) {
        thoughts += rowsBefore;
        first += rowsBefore;
    }

    private static ChatRow preparing(String reply) {
        return new ChatRow.Pending(reply, System.nanoTime(), Texts.text("pending.preparing"));
    }

    /// What is waited for from now on is the model.
    void sent(long at) {
        pend(_ -> new ChatRow.Pending(reply, at, Texts.text("pending.waiting")));
    }

    /// Says why nothing arrives yet.
    void wait(String why) {
        pend(pending -> new ChatRow.Pending(reply, pending.since(), why));
    }

    private void pend(UnaryOperator<ChatRow.Pending> change) {
        if (rows.getLast() instanceof ChatRow.Pending pending) {
            rows.set(rows.size() - 1, change.apply(pending));
        }
    }

    private void waitsNoLonger() {
        if (rows.getLast() instanceof ChatRow.Pending) {
            rows.removeLast();
        }
    }

    /// Adds to the reasoning, which stands before the answer even when it comes later.
    void reason(String piece) {
        waitsNoLonger();
        if (first == thoughts) {
            rows.add(first++, new ChatRow.Reasoned(reply, reasoning));
        } else if (!reasoning.running().get()) {
            String before = reasoning.text().get();
            reasoning = new Reasoning();
            reasoning.add(before);
            rows.set(thoughts, new ChatRow.Reasoned(reply, reasoning));
        }
        reasoning.add(piece);
    }

    void answer(String piece) {
        waitsNoLonger();
        reasoning.end();
        place(document.append(piece));
    }

    /// Adds to a call, whose row comes with its first piece.
    void calling(int index, Part.ToolCall piece) {
        waitsNoLonger();
        reasoning.end();
        while (arguments.size() <= index) {
            arguments.add(new StringBuilder());
        }
        String written = arguments.get(index).append(piece.arguments()).toString();
        put(index, new ChatRow.Called(reply, new Part.ToolCall(piece.id(), piece.name(), written), false));
    }

    /// A whole call takes the place of what was seen of it.
    void call(Part.ToolCall call) {
        waitsNoLonger();
        reasoning.end();
        put(calls++, new ChatRow.Called(reply, call, true));
    }

    /// Calls stand behind the text.
    private void put(int index, ChatRow.Called called) {
        int row = Math.min(first + blocks + index, rows.size());
        if (row < rows.size()) {
            rows.set(row, called);
        } else {
            rows.add(called);
        }
    }

    /// Nothing more comes. Half of a call is none.
    void end() {
        waitsNoLonger();
        rows.remove(Math.min(first + blocks + calls, rows.size()), rows.size());
        reasoning.end();
        place(document.finish());
    }

    private void place(MarkdownDocument.Change change) {
        int from = first + change.from();
        int to = first + blocks;
        List<ChatRow> wanted = Typesetter.bodies(reply, change.blocks());
        int replaced = Math.min(to - from, wanted.size());
        for (int i = 0; i < replaced; i++) {
            rows.set(from + i, wanted.get(i));
        }
        if (from + replaced < to) {
            rows.remove(from + replaced, to);
        }
        if (replaced < wanted.size()) {
            rows.addAll(from + replaced, wanted.subList(replaced, wanted.size()));
        }
        blocks = change.from() + wanted.size();
    }
}
