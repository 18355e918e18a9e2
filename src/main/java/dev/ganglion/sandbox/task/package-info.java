/// What a model that does not chat is asked for and gives back, without HTTP: the work, the performance, the price.
///
/// The performers themselves live in packages of their own, by sense: pictures, sound, vectors, words.
@NullMarked
package dev.ganglion.sandbox.task;

import org.jspecify.annotations.NullMarked;
