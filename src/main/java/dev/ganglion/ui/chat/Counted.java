package dev.ganglion.ui.chat;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ui.chat.composer.Lengths;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much is sent of the open conversation: where the service has refused it for its length and said how long it
/// is, that counts, until something of it changes. UI thread only.
final class Counted {
    private static final Pattern COUNT =
            Pattern.compile("requested (\\d{1,12}) tokens(?: \\((\\d{1,12}) in the messages)?");

    private String refusal = "";
    private Extent refused = Extent.NONE;

    /// @param lengths those of the turns, as far as they were counted before
    Extent of(Conversation conversation, Lengths lengths) {
        Extent estimated = lengths.of(conversation);
        List<Turn> turns = conversation.turns();
        if (turns.isEmpty()
                || !(turns.getLast() instanceof Turn.Reply last)
                || !(last.outcome() instanceof Outcome.Failed(String _, String message))) {
            return estimated;
        }
        if (!last.id().equals(refusal)) {
            refusal = last.id();
            refused = estimated;
        }
        Matcher count = COUNT.matcher(message);
        return estimated.equals(refused) && count.find() ? Extent.counted(tokens(count)) : estimated;
    }

    private static long tokens(Matcher count) {
        return Long.parseLong(count.group(2) == null ? count.group(1) : count.group(2));
    }
}
