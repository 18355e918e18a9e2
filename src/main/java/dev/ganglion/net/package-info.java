/// The transport: sends a request over `java.net.http`, waits no longer than its limits, tries again where nothing
/// can have been computed, and frames what comes back. Knows no JSON and no model.
///
/// Everything blocks and honours interruption: an interrupted thread closes its socket. There is no executor and no
/// watchdog thread here; a limit is the longest wait for the next bytes.
@NullMarked
package dev.ganglion.net;

import org.jspecify.annotations.NullMarked;
