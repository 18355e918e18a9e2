/// Comparing models: which are picked, and their cards side by side as a table.
///
/// What the cards say is `card`'s; here they are only laid in rows.
@NullMarked
package dev.ganglion.ui.catalogue.compare;

import org.jspecify.annotations.NullMarked;
