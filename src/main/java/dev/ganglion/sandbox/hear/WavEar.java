package dev.ganglion.sandbox.hear;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads WAV: samples of 8 to 32 bits, linear, floating or companded, and the comment.
final class WavEar {
    private static final double STEP = 0.01;
    /// Below this nobody hears anything, however loud the rest is.
    private static final double SILENCE = 0.002;

    private WavEar() {}

    /// What a sample is.
    ///
    /// @param code 1 for whole numbers, 3 for floating ones, 6 and 7 for the two laws of telephones
    record Format(int code, int channels, int rate, int bits) {
        int frame() {
            return channels * bits / 8;
        }

        boolean known() {
            return frame() > 0 && rate > 0 && (code == 1 || code == 3 || code == 6 || code == 7);
        }

        /// One sample, from 0 for silence to 1. Only its strength matters here.
        double strength(ByteBuffer file, int at) {
            if (code == 3) {
                return Math.abs(bits == 64 ? file.getDouble(at) : file.getFloat(at));
            }
            if (code == 6 || code == 7) {
                int code8 = (code == 7 ? ~file.get(at) : file.get(at) ^ 0x55) & 0x7F;
                return Math.scalb(16.0 + (code8 & 0xF), code8 >> 4) / 4096.0 - (code8 >> 4 == 0 ? 16 / 4096.0 : 0);
            }
            return switch (bits) {
                case 8 -> Math.abs((file.get(at) & 0xFF) - 128) / 128.0;
                case 16 -> Math.abs(file.getShort(at)) / 32768.0;
                case 24 -> Math.abs(file.get(at + 2)) / 128.0;
                default -> Math.abs(file.getInt(at) / 2147483648.0);
            };
        }
    }

    static Sound listen(ByteBuffer file) throws Unheard {
        file.order(ByteOrder.LITTLE_ENDIAN).position(12);
        var format = new Format(0, 0, 0, 0);
        var comment = Optional.<String>empty();
        var samples = Optional.<ByteBuffer>empty();
        while (file.remaining() >= 8) {
            var name = name(file);
            long size = Integer.toUnsignedLong(file.getInt());
            // A recorder that could not seek back leaves a size that is too large: the rest of the file is meant.
            int here = (int) Math.min(size, file.remaining());
            var chunk = file.slice(file.position(), here).order(ByteOrder.LITTLE_ENDIAN);
            switch (name) {
                case "fmt " -> format = format(chunk);
                case "data" -> samples = Optional.of(chunk);
                case "LIST" -> comment = comment(chunk);
                default -> {}
            }
            file.position(Math.min(file.limit(), file.position() + here + here % 2));
        }
        if (!format.known() || samples.isEmpty()) {
            throw new Unheard("the WAV file has no samples that can be read");
        }
        var sound = samples(samples.get(), format);
        return new Sound(sound.step(), sound.loudness(), comment);
    }

    static Sound samples(ByteBuffer data, Format format) {
        data.order(ByteOrder.LITTLE_ENDIAN);
        int frames = data.remaining() / format.frame();
        int window = Math.max(1, (int) (format.rate() * STEP));
        var loudness = new float[Math.max(1, Math.ceilDiv(frames, window))];
        double loudest = 0;
        for (int i = 0; i < loudness.length; i++) {
            int from = i * window;
            loudness[i] = (float) level(data, format, from, Math.min(frames, from + window));
            loudest = Math.max(loudest, loudness[i]);
        }
        for (int i = 0; i < loudness.length; i++) {
            loudness[i] = loudest < SILENCE ? 0 : (float) (loudness[i] / loudest);
        }
        return new Sound((double) window / format.rate(), loudness, Optional.empty());
    }

    private static double level(ByteBuffer data, Format format, int from, int to) {
        double sum = 0;
        for (int frame = from; frame < to; frame++) {
            double sample = format.strength(data, frame * format.frame());
            sum += sample * sample;
        }
        return to > from ? Math.sqrt(sum / (to - from)) : 0;
    }

    private static Format format(ByteBuffer chunk) {
        int code = chunk.getShort(0);
        // 0xFFFE says that the real code follows in the extension.
        int real = code == -2 && chunk.limit() >= 26 ? chunk.getShort(24) : code;
        return new Format(real, chunk.getShort(2), chunk.getInt(4), chunk.getShort(14));
    }

    private static Optional<String> comment(ByteBuffer list) {
        if (!name(list).equals("INFO")) {
            return Optional.empty();
        }
        while (list.remaining() >= 8) {
            var name = name(list);
            int size = Math.clamp(list.getInt(), 0, list.remaining());
            var text = new byte[size];
            list.get(text);
            if (name.equals("ICMT")) {
                return Optional.of(new String(text, StandardCharsets.UTF_8).replace("\0", ""));
            }
            list.position(Math.min(list.limit(), list.position() + size % 2));
        }
        return Optional.empty();
    }

    private static String name(ByteBuffer chunk) {
        var name = new byte[4];
        chunk.get(name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
