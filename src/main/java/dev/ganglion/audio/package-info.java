/// Sound as every page meets it: where it lies, how it is sampled, and why it is not taken.
///
/// `audio.codec` turns files into samples, `audio.file` writes and joins them, `audio.wave` draws them,
/// `audio.cut` divides them at silences, `audio.line` plays and records. A file is believed by its bytes
/// and never by its name. Samples are 16-bit everywhere: it is what lines play and models hear, and an
/// hour of them is read in blocks, never kept whole.
@NullMarked
package dev.ganglion.audio;

import org.jspecify.annotations.NullMarked;
