/// What all tasks but chats share: a call with the reader of its reply, and how results, files and what a reply states
/// of its cost are read. The form of one task lives beside, such as in `workersai.wire.image`.
@NullMarked
package dev.ganglion.workersai.wire.task;

import org.jspecify.annotations.NullMarked;
