package dev.ganglion.audio;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;

/// Sound that can be decoded as often as one likes.
public sealed interface Recording {
    /// A file of any format that is read here.
    record InFile(Path path) implements Recording {}

    /// The content of such a file.
    record InMemory(Octets octets) implements Recording {}

    /// Bare samples, of which only who asked for them knows what they are.
    record Raw(Octets samples, PcmFormat format, Coding coding) implements Recording {
        /// Samples of 16 bits.
        public Raw(Octets samples, PcmFormat format) {
            this(samples, format, Coding.LINEAR_16);
        }
    }

    /// How bare samples stand.
    enum Coding {
        /// 16 bits, little-endian: what services call `linear16`.
        LINEAR_16,
        A_LAW,
        MU_LAW
    }

    static Recording of(Path file) {
        return new InFile(file);
    }

    /// The clip's bytes; bare samples, such as `audio/l16;rate=24000`, as mono by what their type says.
    static Recording of(Clip clip) {
        String type = clip.type().toLowerCase(Locale.ROOT);
        return switch (type.replaceFirst("\\s*;.*", "")) {
            case "audio/l16" -> raw(clip, Coding.LINEAR_16, RawType.VOICE);
            case "audio/pcmu", "audio/basic", "audio/mulaw", "audio/x-mulaw" ->
                raw(clip, Coding.MU_LAW, RawType.TELEPHONE);
            case "audio/pcma", "audio/x-alaw-basic", "audio/alaw", "audio/x-alaw" ->
                raw(clip, Coding.A_LAW, RawType.TELEPHONE);
            default -> new InMemory(clip.octets());
        };
    }

    private static Recording raw(Clip clip, Coding coding, int usual) {
        Matcher told = RawType.RATE.matcher(clip.type());
        int rate = told.find() ? Integer.parseInt(told.group(1)) : usual;
        int possible = PcmFormat.possible(rate, 1) ? rate : usual;
        return new Raw(clip.octets(), new PcmFormat(possible, 1), coding);
    }
}
