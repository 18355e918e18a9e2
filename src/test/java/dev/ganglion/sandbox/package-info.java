/// Tests of the sandbox over real HTTP, with the JDK's client and with bare sockets.
@NullMarked
package dev.ganglion.sandbox;

import org.jspecify.annotations.NullMarked;
