package dev.ganglion.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Sound for tests, written by the JDK: stretches of a tone or of silence.
record Wave(ByteArrayOutputStream samples) {
    private static final int RATE = 16_000;

    static Wave of(double seconds, int loudness) {
        return new Wave(new ByteArrayOutputStream()).and(seconds, loudness);
    }

    Wave and(double seconds, int loudness) {
        var more = ByteBuffer.allocate(2 * (int) (seconds * RATE)).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; more.hasRemaining(); i++) {
            more.putShort((short) (loudness * Math.sin(i * 0.2)));
        }
        samples.writeBytes(more.array());
        return this;
    }

    byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        var format = new AudioFormat(RATE, 16, 1, true, false);
        var in = new AudioInputStream(new ByteArrayInputStream(samples.toByteArray()), format, samples.size() / 2);
        AudioSystem.write(in, AudioFileFormat.Type.WAVE, out);
        return out.toByteArray();
    }
}
