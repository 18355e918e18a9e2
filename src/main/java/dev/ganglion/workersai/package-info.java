/// Calls to Workers AI, one blocking method per task, and the connection they go over.
///
/// Wire formats live in `workersai.wire`; sockets, retries and framing in `net`.
@NullMarked
package dev.ganglion.workersai;

import org.jspecify.annotations.NullMarked;
