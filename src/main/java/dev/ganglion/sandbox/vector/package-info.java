/// Texts as vectors, and what follows from their likeness: embeddings and ranked lists.
///
/// Likeness is lexical: words, their parts and a few synonyms. Nothing here has learned anything.
@NullMarked
package dev.ganglion.sandbox.vector;

import org.jspecify.annotations.NullMarked;
