/// The client over the REST API: puts addresses, bodies, transport and readers together, one method per task.
/// How a body or reply looks belongs to `workersai.wire`.
@NullMarked
package dev.ganglion.workersai.rest;

import org.jspecify.annotations.NullMarked;
