package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What a model says, once it has thought.
public sealed interface Content {
    /// Prose, or anything else that was cut before it was more.
    record Text(List<String> tokens) implements Content {
        public Text {
            tokens = List.copyOf(tokens);
        }
    }

    /// A value that was asked for in JSON mode.
    record Json(JsonNode value) implements Content {
        @Override
        public List<String> tokens() {
            return Tokens.of(value.toString());
        }
    }

    /// Calls of tools, and no word beside them.
    record Calls(List<ToolCall> calls) implements Content {
        public Calls {
            calls = List.copyOf(calls);
        }

        /// A name is one token, whatever its length; the arguments are counted as they are written.
        @Override
        public List<String> tokens() {
            var tokens = new ArrayList<String>();
            for (var call : calls) {
                tokens.add(call.name());
                tokens.addAll(call.pieces());
            }
            return tokens;
        }

        private List<String> written() {
            return Tokens.of(calls.stream().map(ToolCall::written).collect(Collectors.joining("; ")));
        }
    }

    /// That text in its tokens.
    static Content of(String text) {
        return new Text(Tokens.of(text));
    }

    /// The tokens that the model produces for it.
    List<String> tokens();

    /// What is left if only so many tokens may leave: a call or a value that is broken off is text.
    default Content cut(int limit) {
        var whole = this instanceof Calls calls ? calls.written() : tokens();
        return new Text(whole.subList(0, Math.min(limit, whole.size())));
    }
}
