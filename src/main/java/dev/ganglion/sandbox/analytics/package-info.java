/// The GraphQL endpoint, as far as it tells what models have used.
@NullMarked
package dev.ganglion.sandbox.analytics;

import org.jspecify.annotations.NullMarked;
