/// Made-up answers that really use the prompt, and the tokens they are counted and streamed in.
///
/// Nothing here knows HTTP or JSON. The sentences are in the resource `phrases.txt`, the programs in `snippets.txt`.
@NullMarked
package dev.ganglion.sandbox.text;

import org.jspecify.annotations.NullMarked;
