/// What goes over the wire whatever the task: addresses, the envelope, JSON, and the service's errors as failures.
/// The forms of a task live in a package below, such as `workersai.wire.chat`.
///
/// Sockets, time limits and retries belong to `net`. Nothing here blocks but on the answer that it reads.
@NullMarked
package dev.ganglion.workersai.wire;

import org.jspecify.annotations.NullMarked;
