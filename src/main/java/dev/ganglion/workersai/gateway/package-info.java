/// What a request may ask of an AI Gateway on its way: caching, logging, attempts, billing, and by which address it
/// goes there. The gateway itself, with its token, is part of the connection; headers are written by `workersai.wire`.
@NullMarked
package dev.ganglion.workersai.gateway;

import org.jspecify.annotations.NullMarked;
