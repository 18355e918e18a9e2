/// Speech without words: tones in the rhythm of a text, as MP3, WAV or bare samples.
///
/// A file carries the text it stands for in its metadata, so that the sandbox can hear what it said.
@NullMarked
package dev.ganglion.sandbox.sound;

import org.jspecify.annotations.NullMarked;
