package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Empty;

/// The sound of a file that has it in packets.
///
/// @param delay frames that the encoder put before the sound
/// @param length of the sound in frames, without what the encoder put around it
/// @param cut whether the file promises more
record Track(PacketIndex index, Codec codec, long delay, long length, boolean cut) {
    Track {
        delay = Math.clamp(delay, 0, index.end());
        length = Math.clamp(length, 0, index.end() - delay);
    }

    /// All that is in the packets.
    static Track whole(PacketIndex index, Codec codec, boolean cut) {
        return new Track(index, codec, 0, index.end(), cut);
    }

    PacketStream open(String format) throws AudioException {
        if (length == 0) {
            throw new AudioException(new Empty());
        }
        return new PacketStream(this, format);
    }
}
