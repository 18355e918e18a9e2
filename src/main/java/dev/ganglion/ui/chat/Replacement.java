package dev.ganglion.ui.chat;

import dev.ganglion.domain.Outcome;
import dev.ganglion.domain.Turn;
import java.util.Optional;

/// An answer that is asked for again: the old one goes aside, and comes back unless a whole one takes its place.
/// UI thread only.
final class Replacement {
    private final OpenConversation open;
    private final Transcript transcript;
    private final History history;
    private Optional<Turn.Reply> replaced = Optional.empty();

    Replacement(OpenConversation open, Transcript transcript, History history) {
        this.open = open;
        this.transcript = transcript;
        this.history = history;
    }

    /// Takes the last turn away if it is a reply; `writer` may still be writing it.
    void begin(History.Writing writer) {
        replaced = open.removeReply();
        replaced.ifPresent(reply -> takeAway(reply, writer));
    }

    /// There is nothing to bring back any more.
    void forget() {
        replaced = Optional.empty();
    }

    /// The answer that was to replace the other one has ended; `writer` may still be writing it.
    void end(Turn.Reply reply, History.Writing writer) {
        Optional<Turn.Reply> before = replaced;
        forget();
        if (before.isEmpty() || reply.outcome() instanceof Outcome.Finished) {
            return;
        }
        open.insert(before.get(), reply);
        transcript.insert(before.get(), reply.id());
        history.bringBack(open.get().id(), before.get());
        if (reply.text().isEmpty()) {
            open.removeReply();
            takeAway(reply, writer);
        }
    }

    private void takeAway(Turn.Reply reply, History.Writing writer) {
        transcript.remove(reply.id());
        history.setAside(reply.id(), writer);
    }
}
