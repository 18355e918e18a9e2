package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The results that a reply's calls wait for, as far as the user has written them. UI thread only.
public final class Owed {
    /// A call and what answers it.
    ///
    /// @param canned the result that the tool's definition has ready, empty for none
    record Entry(Part.ToolCall call, String canned, StringProperty result) {}

    /// What is written of results until they are sent. It answers at once. Any thread.
    public interface Written {
        /// Nothing is known from before, and nothing is kept.
        Written NOTHING = new Written() {
            @Override
            public Optional<String> of(String reply, int call) {
                return Optional.empty();
            }

            @Override
            public void put(String reply, int call, String result) {}
        };

        /// What was written for a call, counted from 0, of that reply.
        Optional<String> of(String reply, int call);

        /// This is written now.
        void put(String reply, int call, String result);
    }

    private final Turn.Reply reply;
    private final List<Entry> entries;

    private Owed(Turn.Reply reply, List<Entry> entries) {
        this.reply = reply;
        this.entries = entries;
    }

    /// What that reply waits for. A canned result stands there from the beginning; the user still has to send it.
    ///
    /// @param canned the ready result of the tool of a name, empty for none
    /// @param written what was written before, and what is written from now on
    static Owed by(Turn.Reply reply, Function<String, String> canned, Written written) {
        List<Entry> entries = new ArrayList<>();
        for (Part.ToolCall call : reply.calls()) {
            int index = entries.size();
            String ready = canned.apply(call.name());
            StringProperty result =
                    new SimpleStringProperty(written.of(reply.id(), index).orElse(ready));
            result.addListener((_, _, now) -> written.put(reply.id(), index, now));
            entries.add(new Entry(call, ready, result));
        }
        return new Owed(reply, List.copyOf(entries));
    }

    public Turn.Reply reply() {
        return reply;
    }

    /// Writes the result of a call, counted from 0.
    public void write(int call, String result) {
        entries.get(call).result().set(result);
    }

    List<Entry> entries() {
        return entries;
    }

    /// The results as they are written now, one for each call.
    public List<Part.ToolResult> results() {
        return entries.stream()
                .map(entry -> new Part.ToolResult(
                        entry.call().id(), entry.call().name(), entry.result().get()))
                .toList();
    }
}
