package dev.ganglion.sandbox.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Puts mono samples into a WAV file.
///
/// @param format the file's number for how samples are coded, 1 for linear ones
/// @param rate samples a second
/// @param width bytes a sample
record Wav(int format, int rate, int width) {
    private static final int HEAD = 12 + 24 + 8;

    byte[] of(byte[] samples, String comment) {
        var info = Tags.info(comment);
        int padding = samples.length % 2;
        var file = ByteBuffer.allocate(HEAD + samples.length + padding + info.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        put(file, "RIFF").putInt(file.capacity() - 8);
        put(file, "WAVEfmt ").putInt(16).putShort((short) format).putShort((short) 1);
        file.putInt(rate).putInt(rate * width).putShort((short) width).putShort((short) (width * 8));
        put(file, "data").putInt(samples.length).put(samples);
        file.position(file.position() + padding).put(info);
        return file.array();
    }

    private static ByteBuffer put(ByteBuffer file, String name) {
        return file.put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
