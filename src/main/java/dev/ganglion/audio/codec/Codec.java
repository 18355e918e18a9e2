package dev.ganglion.audio.codec;

import dev.ganglion.audio.PcmFormat;

/// Turns the packets of a track into samples, in order. What it throws for a packet concerns that packet
/// only.
interface Codec {
    /// What it puts out.
    PcmFormat format();

    /// Decodes a packet into [#samples()] and returns how many frames these are.
    int decode(byte[] packet) throws BrokenPacketException;

    /// What was decoded last; the next packet overwrites it.
    short[] samples();

    /// Forgets all packets before.
    void reset();

    /// How many packets before one it must have heard for it to sound right.
    int primers();

    /// A packet that cannot be decoded.
    final class BrokenPacketException extends Exception {
        private static final long serialVersionUID = 1;

        BrokenPacketException(Throwable cause) {
            super(cause);
        }
    }
}
