package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.workersai.chat.ChatForm.Family;
import dev.ganglion.workersai.wire.Json;
import java.util.Locale;

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

    /// The arguments as JSON whatever the model wrote, for some models refuse anything else.
    static String arguments(Part.ToolCall call) {
        return Json.tree(call.arguments()).isPresent()
                ? call.arguments()
                : Json.MAPPER.writeValueAsString(call.arguments());
    }
}
