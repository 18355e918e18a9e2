package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.workersai.chat.ChatForm.Family;
import dev.ganglion.workersai.chat.Thinking;
import dev.ganglion.workersai.wire.Json;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// The words of a conversation that both ways to write one share.
final class Words {
    /// What the schemas of the service put where a call has no id.
    private static final String NO_ID = "000000001";

    private Words() {}

    static String role(Role role, Family family) {
        boolean unknown = role == Role.DEVELOPER && family == Family.LEGACY;
        return (unknown ? Role.SYSTEM : role).name().toLowerCase(Locale.ROOT);
    }

    static String id(String given) {
        return given.isEmpty() ? NO_ID : given;
    }

    /// The object of that name in `body`, which may hold fields of the caller's own; made where there is none.
    static ObjectNode object(ObjectNode body, String name) {
        return body.get(name) instanceof ObjectNode own ? own : body.putObject(name);
    }

    /// The switches of the model's template.
    static void template(ObjectNode body, Thinking thinking) {
        thinking.template()
                .forEach((name, value) ->
                        object(body, "chat_template_kwargs").set(name, Json.MAPPER.valueToTree(value)));
    }

    /// The arguments as JSON whatever the model wrote, for some models refuse anything else.
    static String arguments(Part.ToolCall call) {
        return Json.tree(call.arguments()).isPresent()
                ? call.arguments()
                : Json.MAPPER.writeValueAsString(call.arguments());
    }
}
