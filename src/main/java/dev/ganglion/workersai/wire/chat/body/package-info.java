/// Writes a chat: the bodies that the legacy family, chat completions and responses read, and the call that carries
/// them. Reading what comes back belongs to the package above.
@NullMarked
package dev.ganglion.workersai.wire.chat.body;

import org.jspecify.annotations.NullMarked;
