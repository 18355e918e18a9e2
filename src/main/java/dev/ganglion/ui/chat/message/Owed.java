package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Turn;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The results that a reply's calls wait for, as far as the user has written them. UI thread only.
public final class Owed {
    /// A call and what answers it.
    ///
    /// @param canned the result that the tool's definition has ready, empty for none
    record Entry(Part.ToolCall call, String canned, StringProperty result) {}

    private final Turn.Reply reply;
    private final List<Entry> entries;

    private Owed(Turn.Reply reply, List<Entry> entries) {
        this.reply = reply;
        this.entries = entries;
    }

    /// What that reply waits for. A canned result stands there from the beginning; the user still has to send it.
    ///
    /// @param canned the ready result of the tool of a name, empty for none
    static Owed by(Turn.Reply reply, Function<String, String> canned) {
        return new Owed(
                reply,
                reply.calls().stream()
                        .map(call -> {
                            String ready = canned.apply(call.name());
                            return new Entry(call, ready, new SimpleStringProperty(ready));
                        })
                        .toList());
    }

    public Turn.Reply reply() {
        return reply;
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
