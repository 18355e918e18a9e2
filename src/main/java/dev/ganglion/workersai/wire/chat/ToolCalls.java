package dev.ganglion.workersai.wire.chat;

import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Puts tool calls together from whole entries or from pieces, in all three shapes: flat, with object arguments under
/// `function`, and with arguments as pieces of a JSON string.
final class ToolCalls {
    private static final class Draft {
        private String id = "";
        private String name = "";
        private final StringBuilder pieces = new StringBuilder();
        private Optional<JsonNode> whole = Optional.empty();

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

    private final SequencedMap<Integer, Draft> drafts = new TreeMap<>();
    private @Nullable Draft last;

    /// Takes a `tool_calls` array; anything else holds no call.
    void take(JsonNode entries) {
        for (JsonNode entry : entries) {
            if (entry.isObject()) {
                take(draft(entry), entry);
            }
        }
    }

    /// The draft of that index; a piece without index belongs to the last one if it has no name or the same id.
    private Draft draft(JsonNode entry) {
        JsonNode index = entry.path("index");
        if (!index.isInt() && last != null && continues(last, entry)) {
            return last;
        }
        int next = drafts.isEmpty() ? 0 : drafts.lastEntry().getKey() + 1;
        last = drafts.computeIfAbsent(index.isInt() ? index.intValue() : next, _ -> new Draft());
        return last;
    }

    private static boolean continues(Draft draft, JsonNode entry) {
        String id = text(entry.path("id"), "");
        return text(function(entry).path("name"), "").isEmpty() || (!id.isEmpty() && id.equals(draft.id));
    }

    private static void take(Draft draft, JsonNode entry) {
        JsonNode function = function(entry);
        draft.id = text(entry.path("id"), draft.id);
        draft.name = text(function.path("name"), draft.name);
        JsonNode arguments = function.path("arguments");
        if (arguments.isString()) {
            draft.pieces.append(arguments.stringValue());
        } else if (arguments.isObject() || arguments.isArray()) {
            draft.whole = Optional.of(arguments);
        }
    }

    private static JsonNode function(JsonNode entry) {
        return entry.path("function").isObject() ? entry.path("function") : entry;
    }

    private static String text(JsonNode node, String before) {
        return node.isString() && !node.stringValue().isEmpty() ? node.stringValue() : before;
    }

    boolean any() {
        return !drafts.isEmpty();
    }

    /// Whether there is one to be dropped, because nothing named its function.
    boolean anyNameless() {
        return drafts.values().stream().anyMatch(draft -> draft.name.isEmpty());
    }

    /// Whether the arguments of one are no JSON.
    boolean anyBroken() {
        return drafts.values().stream().anyMatch(Draft::broken);
    }

    /// The calls in their order. Arguments that are no JSON stay the text that they are.
    List<ChatEvent.ToolCall> whole() {
        List<ChatEvent.ToolCall> calls = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if (!draft.name.isEmpty()) {
                calls.add(new ChatEvent.ToolCall(draft.id, draft.name, draft.arguments()));
            }
        }
        return calls;
    }
}
