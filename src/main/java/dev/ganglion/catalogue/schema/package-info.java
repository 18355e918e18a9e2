/// Where forms come from: the facts of the bundled catalogue, and JSON Schemas as the service sends them, however odd.
/// And their values as JSON, for requests and for the settings.
@NullMarked
package dev.ganglion.catalogue.schema;

import org.jspecify.annotations.NullMarked;
