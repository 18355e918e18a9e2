/// A loopback server that speaks the Workers AI protocol with built-in, deterministic models, and fails on demand.
///
/// It is what Ganglion talks to before an account is connected, and the peer of the client's tests. It shares no
/// code with the client, so that the two can disagree: only the JDK, Jetty, Jackson and the catalogue resource.
/// Here live starting and stopping, routes, pacing and faults; the catalogue's facts are in `facts`, the checks of
/// requests in `input`, the made-up answers in `text`, and the shapes of replies in `wire`.
@NullMarked
package dev.ganglion.sandbox;

import org.jspecify.annotations.NullMarked;
