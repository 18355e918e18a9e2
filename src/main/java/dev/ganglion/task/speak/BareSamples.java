package dev.ganglion.task.speak;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sound that came without a header, given one: what follows then needs to be told nothing.
public final class BareSamples {
    private static final Pattern RATE = Pattern.compile("rate=\"?(\\d{4,6})");
    private static final int HEAD = 44;
    private static final int LEAST_RATE = 1_000;
    private static final int MOST_RATE = 384_000;

    /// How samples are written, each with the number that WAV has for it.
    private enum Code {
        LINEAR(1, 2, 24_000, "audio/(?:x-)?(?:l16|pcm|raw)"),
        ALAW(6, 1, 8_000, "audio/(?:x-)?(?:pcma|alaw|alaw-basic)"),
        MULAW(7, 1, 8_000, "audio/(?:x-)?(?:pcmu|mulaw|basic)");

        private final int number;
        private final int width;
        /// What the models use by themselves.
        private final int usual;

        private final Pattern type;

        Code(int number, int width, int usual, String type) {
            this.number = number;
            this.width = width;
            this.usual = usual;
            this.type = Pattern.compile(type);
        }
    }

    private BareSamples() {}

    /// The clip as WAV where its type says that it is nothing but samples; any other as it is.
    ///
    /// @param asked the fields of the request, of which `sample_rate` counts where the type states no rate
    public static Clip dressed(Clip clip, Map<String, Object> asked) {
        String type = clip.type().toLowerCase(Locale.ROOT);
        String bare = type.replaceFirst(";.*", "").strip();
        return Arrays.stream(Code.values())
                .filter(code -> code.type.matcher(bare).matches())
                .findFirst()
                .map(code -> wav(clip, code, rate(type, asked).orElse(code.usual)))
                .orElse(clip);
    }

    private static Optional<Integer> rate(String type, Map<String, Object> asked) {
        Matcher stated = RATE.matcher(type);
        if (stated.find()) {
            return possible(Integer.parseInt(stated.group(1)));
        }
        return asked.get("sample_rate") instanceof Number number ? possible(number.intValue()) : Optional.empty();
    }

    private static Optional<Integer> possible(int rate) {
        return Optional.of(rate).filter(number -> number >= LEAST_RATE && number <= MOST_RATE);
    }

    private static Clip wav(Clip clip, Code code, int rate) {
        byte[] samples = clip.octets().toArray();
        int padding = samples.length % 2;
        ByteBuffer file = ByteBuffer.allocate(HEAD + samples.length + padding).order(ByteOrder.LITTLE_ENDIAN);
        put(file, "RIFF").putInt(file.capacity() - 8);
        put(file, "WAVEfmt ").putInt(16).putShort((short) code.number).putShort((short) 1);
        file.putInt(rate).putInt(rate * code.width).putShort((short) code.width).putShort((short) (code.width * 8));
        put(file, "data").putInt(samples.length).put(samples);
        return new Clip("audio/wav", Octets.of(file.array()));
    }

    private static ByteBuffer put(ByteBuffer file, String name) {
        return file.put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
