package dev.ganglion.sandbox.wire;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// A way to word an answer.
public sealed interface Dialect permits LegacyDialect, ChatDialect, ResponsesDialect {
    /// The body of a reply in one piece, envelope included where there is one.
    ObjectNode whole(Completion completion);

    /// The frames of a streamed reply, the last being `[DONE]`.
    ///
    /// @throws Refusal where the service does not stream such an answer
    List<Frame> streamed(Completion completion) throws Refusal;
}
