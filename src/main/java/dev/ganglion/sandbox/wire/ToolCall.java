package dev.ganglion.sandbox.wire;

import dev.ganglion.sandbox.text.Tokens;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A wish of the model to have a tool called.
///
/// @param id unlike that of any other call in the reply
public record ToolCall(String id, String name, ObjectNode arguments) {
    /// The arguments in the tokens in which a model writes them.
    List<String> pieces() {
        return Tokens.of(arguments.toString());
    }

    /// The call as a model writes it before anybody has parsed it.
    String written() {
        var call = JsonNodeFactory.instance.objectNode().put("name", name);
        return call.set("arguments", arguments).toString();
    }
}
