/// Recordings into samples: WAV, FLAC, MP3, Ogg, MP4, WebM and bare AAC.
///
/// Each foreign library is known to one class. What it throws never leaves here: it becomes an
/// [dev.ganglion.audio.AudioFailure]. Containers are read here and not by a library, for three reasons:
/// all packets are listed before any is decoded, so that one seeks to the sample; nothing that a header
/// promises is believed beyond the end of the file; and a packet that cannot be decoded is silent for as
/// long as it lasts, so that nothing behind it moves.
///
/// How decoders were chosen, by seconds of one core for an hour of 44.1 kHz stereo and against what FFmpeg
/// decodes: JLayer for MP3 (11 s, 53 dB); JCodec's is under a freer licence and loses its bit reservoir.
/// JOrbis for Vorbis (11 s, 105 dB). Concentus for Opus (15 s, 42 to 69 dB against libopus). JAAD for AAC
/// (12 s, 89 dB), in the fork that is looked after. FLAC is decoded here, bit by bit the same (4 s; jFLAC
/// takes 14). Javax.sound and JavaFX decode none of them without libraries of the system.
@NullMarked
package dev.ganglion.audio.codec;

import org.jspecify.annotations.NullMarked;
