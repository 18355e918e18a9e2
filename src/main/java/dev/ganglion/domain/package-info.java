/// What everyone shares: records, sealed families and the ports that `storage` implements.
///
/// Depends on the JDK only. Nothing here does I/O; behaviour that merely reads a value lives on that value.
@NullMarked
package dev.ganglion.domain;

import org.jspecify.annotations.NullMarked;
