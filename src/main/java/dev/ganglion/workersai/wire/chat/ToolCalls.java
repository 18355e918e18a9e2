package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Puts tool calls together from whole entries or from pieces, in all three shapes: flat, with object arguments under
/// `function`, and with arguments as pieces of a JSON string.
///
/// More calls than [#MOST], or more of them than [#LONGEST] letters, are [Failure.Malformed]: calls are kept until the
/// answer ends, which a stream need not do.
final class ToolCalls {
    static final int MOST = 1_000;
    static final int LONGEST = 8 << 20;

    private static final class Draft {
        private final long index;
        private String id = "";
        private String name = "";
        private final StringBuilder pieces = new StringBuilder();
        private Optional<JsonNode> whole = Optional.empty();

        private Draft(long index) {
            this.index = index;
        }

        /// Whether a call of that id and name is this one. An id alone tells nothing: some servers make a new one up
        /// for each piece.
        private boolean is(String otherId, String otherName) {
            boolean sameId = id.isEmpty() || otherId.isEmpty() || id.equals(otherId);
            return name.isEmpty() || otherName.isEmpty() || (sameId && name.equals(otherName));
        }

        /// The arguments, or the text that they are if that is no JSON.
        private JsonNode arguments() {
            return whole.or(this::written).orElseGet(() -> StringNode.valueOf(pieces.toString()));
        }

        private Optional<JsonNode> written() {
            String written = pieces.toString();
            return written.isBlank() ? Optional.of(Json.MAPPER.createObjectNode()) : Json.tree(written);
        }

        private boolean broken() {
            return !name.isEmpty() && whole.or(this::written).isEmpty();
        }
    }

    /// In the order in which they began.
    private final List<Draft> drafts = new ArrayList<>();
    /// The one that was taken to last.
    private @Nullable Draft last;
    private boolean mingled;
    private long letters;

    /// Takes a `tool_calls` array, and returns the pieces of calls in it; anything else holds no call.
    List<ChatEvent.Calling> take(JsonNode entries) throws WorkersAiException {
        List<ChatEvent.Calling> pieces = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (entry.isObject()) {
                entry(entry).ifPresent(pieces::add);
            }
        }
        return pieces;
    }

    /// What it adds to a call of which the name is known.
    private Optional<ChatEvent.Calling> entry(JsonNode entry) throws WorkersAiException {
        JsonNode function = function(entry);
        String id = text(entry.path("id"));
        String name = text(function.path("name"));
        JsonNode arguments = function.path("arguments");
        String piece = arguments.isString() ? arguments.stringValue() : "";
        boolean whole = arguments.isContainer();
        count(id.length() + name.length() + (whole ? arguments.toString() : piece).length());
        Draft draft = draft(entry.path("index"), id, name);
        last = draft;
        draft.id = draft.id.isEmpty() ? id : draft.id;
        draft.name = draft.name.isEmpty() ? name : draft.name;
        draft.pieces.append(piece);
        if (whole) {
            draft.whole = Optional.of(arguments);
        }
        boolean more = !piece.isEmpty() || !name.isEmpty();
        return more && !whole && !draft.name.isEmpty()
                ? Optional.of(new ChatEvent.Calling(drafts.indexOf(draft), draft.name, piece))
                : Optional.empty();
    }

    private void count(int more) throws WorkersAiException {
        letters += more;
        if (letters > LONGEST) {
            throw tooMuch("tool calls of more than 8 MiB");
        }
    }

    /// The draft that an entry belongs to; a piece without index belongs to the last one if it has no name or the same
    /// id.
    private Draft draft(JsonNode index, String id, String name) throws WorkersAiException {
        if (!index.isInt()) {
            return last != null && continues(last, id, name) ? last : open(next());
        }
        List<Draft> same = drafts.reversed().stream()
                .filter(draft -> draft.index == index.intValue())
                .toList();
        if (same.isEmpty()) {
            return open(index.intValue());
        }
        Optional<Draft> own = same.stream()
                .filter(draft -> !id.isEmpty() && draft.id.equals(id))
                .findFirst();
        Draft draft = own.orElse(same.getFirst());
        if (draft.is(id, name)) {
            return draft;
        }
        mingled = true;
        return open(index.intValue());
    }

    private static boolean continues(Draft last, String id, String name) {
        return name.isEmpty() || (!id.isEmpty() && id.equals(last.id) && last.is(id, name));
    }

    private long next() {
        return drafts.stream().mapToLong(draft -> draft.index + 1).max().orElse(0);
    }

    private Draft open(long index) throws WorkersAiException {
        if (drafts.size() == MOST) {
            throw tooMuch("more than 1,000 tool calls");
        }
        drafts.add(new Draft(index));
        return drafts.getLast();
    }

    private static WorkersAiException tooMuch(String what) {
        return new WorkersAiException(new Failure.Malformed(what, ServiceError.NONE));
    }

    private static JsonNode function(JsonNode entry) {
        return entry.path("function").isObject() ? entry.path("function") : entry;
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    boolean any() {
        return !drafts.isEmpty();
    }

    /// Whether there is one to be dropped, because nothing named its function.
    boolean anyNameless() {
        return drafts.stream().anyMatch(draft -> draft.name.isEmpty());
    }

    /// Whether the arguments of one are no JSON.
    boolean anyBroken() {
        return drafts.stream().anyMatch(Draft::broken);
    }

    /// Whether two of them came under the same index.
    boolean mingled() {
        return mingled;
    }

    /// The calls by their index. Arguments that are no JSON stay the text that they are.
    List<ChatEvent.ToolCall> whole() {
        return drafts.stream()
                .filter(draft -> !draft.name.isEmpty())
                .sorted(Comparator.comparingLong(draft -> draft.index))
                .map(draft -> new ChatEvent.ToolCall(draft.id, draft.name, draft.arguments()))
                .toList();
    }
}
