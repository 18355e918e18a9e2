/// Draws pictures from prompts: a scene of the things and colours that the prompt names, or else a composition of its
/// seed. Each carries a small mark that it is simulated.
@NullMarked
package dev.ganglion.sandbox.picture;

import org.jspecify.annotations.NullMarked;
