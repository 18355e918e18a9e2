/// Transcripts as files: plain text, subtitles and JSON. Written from values alone.
@NullMarked
package dev.ganglion.export.speech;

import org.jspecify.annotations.NullMarked;
