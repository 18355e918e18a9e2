package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.chat.aloud.Sentences;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The rows of the open conversation, of which only the last answer may still grow. UI thread only.
public final class Transcript {
    private final ObservableList<ChatRow> rows = FXCollections.observableArrayList();

    /// Kept in a field: listeners do not keep the view of a list alive.
    private final ObservableList<ChatRow> shown = FXCollections.unmodifiableObservableList(rows);

    private final ReadOnlyStringWrapper aloud = new ReadOnlyStringWrapper("");
    private Sentences sentences = new Sentences();
    private @Nullable Growing growing;
    private Runnable follower = () -> {};

    /// Whether rows before all others are still to come.
    private boolean headless;

    public ObservableList<ChatRow> rows() {
        return shown;
    }

    /// What is to be said of the answer that arrives: the sentences that have become whole last, each once.
    public ReadOnlyStringProperty aloud() {
        return aloud.getReadOnlyProperty();
    }

    /// Says how the end is brought into view and followed.
    public void onFollow(Runnable follow) {
        follower = follow;
    }

    /// Brings the end into view, since the user went there, such as by asking.
    public void follow() {
        follower.run();
    }

    /// Shows these rows; those that stay are not touched.
    public void show(List<ChatRow> wanted) {
        growing = null;
        headless = false;
        int most = Math.min(rows.size(), wanted.size());
        int head = 0;
        while (head < most && rows.get(head) == wanted.get(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && rows.get(rows.size() - 1 - tail) == wanted.get(wanted.size() - 1 - tail)) {
            tail++;
        }
        if (head == 0 && tail == 0) {
            rows.setAll(wanted);
            return;
        }
        rows.remove(head, rows.size() - tail);
        rows.addAll(head, wanted.subList(head, wanted.size() - tail));
    }

    /// Shows the last rows; those before them are still to come, by [#precede].
    public void showEnd(List<ChatRow> wanted) {
        show(wanted);
        headless = true;
    }

    /// Puts rows before all others, unless those before have come another way.
    public void precede(List<ChatRow> before) {
        if (headless) {
            headless = false;
            if (growing != null) {
                growing.shift(before.size());
            }
            rows.addAll(0, before);
        }
    }

    public void ask(Turn.Prompt prompt, Place place) {
        rows.add(new ChatRow.Asked(prompt, place));
    }

    /// Shows what the tools said in the place of what their results were written in, and of all that
    /// followed.
    public void tell(Owed owed, Turn.Results results, Place place) {
        int form = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row) instanceof ChatRow.Owing(var _, var shown) && shown == owed)
                .findFirst()
                .orElse(rows.size());
        rows.remove(form, rows.size());
        rows.add(new ChatRow.Told(results, place));
    }

    public void begin(String reply, String model) {
        sentences = new Sentences();
        growing = Growing.begin(reply, model, rows);
    }

    /// Goes on with the last answer, which was cut off.
    public void resume(Turn.Reply reply) {
        sentences = new Sentences();
        growing = Growing.resume(reply, rows);
    }

    /// The answer is waited for from that time of `System.nanoTime` on.
    public void sent(long at) {
        if (growing != null) {
            growing.sent(at);
        }
    }

    /// Says why nothing arrives yet.
    public void wait(String why) {
        if (growing != null) {
            growing.wait(why);
        }
    }

    public void reason(String piece) {
        if (growing != null) {
            growing.reason(piece);
        }
    }

    public void answer(String piece) {
        if (growing != null) {
            growing.answer(piece);
            sentences.add(piece).ifPresent(aloud::set);
        }
    }

    /// A piece of a call has come; its arguments are those of `piece`.
    public void calling(int index, Part.ToolCall piece) {
        if (growing != null) {
            growing.calling(index, piece);
        }
    }

    /// A call has come whole.
    public void call(Part.ToolCall call) {
        if (growing != null) {
            growing.call(call);
        }
    }

    /// Ends the answer with what was written of it; `setter` says what its calls wait for.
    public void end(Turn.Reply reply, Place place, Typesetter setter) {
        if (growing != null) {
            growing.end();
            growing = null;
            sentences.end().ifPresent(aloud::set);
        }
        rows.add(new ChatRow.Foot(reply, place));
        rows.addAll(setter.owing(reply));
    }

    /// Shows the last answer as it was written in the end. Where only its cost is new, all else stays as
    /// it is.
    public void settle(Turn.Reply reply, Place place, Typesetter setter) {
        for (int row = first(reply.id()); row < rows.size(); row++) {
            if (rows.get(row) instanceof ChatRow.Foot(Turn.Reply seen, var _)
                    && seen.costing(reply.receipt()).equals(reply.costing(reply.receipt()))) {
                rows.set(row, new ChatRow.Foot(reply, place));
                return;
            }
        }
        cut(reply.id());
        rows.addAll(Typesetter.set(reply, place, false));
        rows.addAll(setter.owing(reply));
    }

    /// Takes away that turn and all that follows.
    public void cut(String turn) {
        growing = null;
        rows.remove(first(turn), rows.size());
    }

    public void edit(Edit edit) {
        replace(edit.turn().id(), List.of(new ChatRow.Editing(edit)));
    }

    /// Sets that turn again.
    public void set(Turn turn, Place place, boolean raw) {
        replace(turn.id(), Typesetter.set(turn, place, raw));
    }

    /// Whether the answer is shown as it was written.
    public boolean isRaw(String turn) {
        return rows.stream()
                .anyMatch(row -> row instanceof ChatRow.Raw && row.turn().equals(turn));
    }

    private void replace(String turn, List<ChatRow> now) {
        int from = first(turn);
        int to = from;
        while (to < rows.size() && rows.get(to).turn().equals(turn) && !(rows.get(to) instanceof ChatRow.Owing)) {
            to++;
        }
        if (from < to) {
            rows.remove(from, to);
            rows.addAll(from, now);
        }
    }

    private int first(String turn) {
        return IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).turn().equals(turn))
                .findFirst()
                .orElse(rows.size());
    }
}
