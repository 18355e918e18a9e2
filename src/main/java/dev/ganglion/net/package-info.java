/// The transport: sends a request over `java.net.http`, waits no longer than its limits, tries again where nothing
/// can have been computed, and frames what comes back. Knows no JSON and no model.
///
/// Calls take a [Lane]. A lane whose calls fail one after another is held back for a while, and one that has a limit
/// takes no more requests in any minute than that. The breaker is resilience4j's with our clock; the limit is ours,
/// for the reasons that [Permits] gives, and so is waiting.
///
/// What goes over the wire is noted in [Exchanges], masked when it is looked at.
///
/// Everything blocks and honours interruption: an interrupted thread closes its socket. There is no executor and no
/// watchdog thread here; a limit is the longest wait for the next bytes.
@NullMarked
package dev.ganglion.net;

import org.jspecify.annotations.NullMarked;
