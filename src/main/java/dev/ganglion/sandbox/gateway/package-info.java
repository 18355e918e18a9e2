/// The AI Gateway: the cache, the settings that a call carries, and the steps of the universal endpoint.
@NullMarked
package dev.ganglion.sandbox.gateway;

import org.jspecify.annotations.NullMarked;
