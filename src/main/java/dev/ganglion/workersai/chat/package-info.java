/// What a chat may ask for beside its messages, and the names of what may be odd about its answer. Values only.
///
/// How they are written and read belongs to `workersai.wire.chat`.
@NullMarked
package dev.ganglion.workersai.chat;

import org.jspecify.annotations.NullMarked;
