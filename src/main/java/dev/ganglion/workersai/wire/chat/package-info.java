/// Text generation on the wire: writes a chat and reads its answer, whole or streamed, of the legacy and of the chat
/// family, into [dev.ganglion.workersai.ChatEvent]s. Oddities are read, named as quirks, and never dropped.
@NullMarked
package dev.ganglion.workersai.wire.chat;

import org.jspecify.annotations.NullMarked;
