/// The catalogue page: the list of models with search, filter and sort, and the card of one model.
///
/// Facts come from `catalogue`; what a click leads to is another page's, reached through `Navigation`.
@NullMarked
package dev.ganglion.ui.catalogue;

import org.jspecify.annotations.NullMarked;
