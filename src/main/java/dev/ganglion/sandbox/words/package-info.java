/// Models that judge or translate texts, by word lists and likeness: sentiment, translation, decisions.
///
/// The lists are in the resources `lexicon.txt` and `dictionary.txt`.
@NullMarked
package dev.ganglion.sandbox.words;

import org.jspecify.annotations.NullMarked;
