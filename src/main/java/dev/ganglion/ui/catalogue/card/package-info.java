/// The card of one model: what it takes and gives, what it costs, its limits and its parameters.
///
/// A card is a value with every word ready; comparing models is laying cards side by side.
@NullMarked
package dev.ganglion.ui.catalogue.card;

import org.jspecify.annotations.NullMarked;
