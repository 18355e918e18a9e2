/// Keeping and bringing back what the user has made, and where it lies. Done by `storage`, asked for by a page.
@NullMarked
package dev.ganglion.domain.backup;

import org.jspecify.annotations.NullMarked;
