package dev.ganglion.ledger.estimate;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.sound.Length;
import dev.ganglion.ledger.Drawing;
import dev.ganglion.ledger.Extent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// A call that may be made, by what its cost depends on. Which of a model's prices apply is the model's matter: the
/// same plan can be estimated for several.
public sealed interface Planned {
    /// What is counted in tokens and answered with a text: a chat, a completion, a description of a picture.
    ///
    /// @param maxTokens the limit that the request asks for, if it does
    record Chat(Extent extent, OptionalInt maxTokens) implements Planned {
        /// Answers these messages.
        public static Chat of(List<Message> messages, OptionalInt maxTokens) {
            return new Chat(Extent.of(messages), maxTokens);
        }
    }

    /// What is counted in tokens and answered with numbers: embeddings, classification, decisions.
    ///
    /// @param measured whether nothing comes on top of the text and the pictures, as sound would
    record Reading(Extent extent, boolean measured) implements Planned {
        /// Reads texts.
        public static Reading of(List<String> texts) {
            return new Reading(Extent.ofTexts(texts), true);
        }
    }

    /// Ranks passages: a model may read the query once, or anew with each of them.
    record Ranking(Extent query, Extent passages) implements Planned {
        public static Ranking of(String query, List<String> passages) {
            return new Ranking(Extent.ofTexts(List.of(query)), Extent.ofTexts(passages));
        }
    }

    /// Writes a text about as long as the one it is of, in another language.
    record Translating(Extent extent) implements Planned {}

    /// Writes a text that is shorter than the one it is of.
    ///
    /// @param maxTokens the limit that the request asks for, if it does
    record Summarising(Extent extent, OptionalInt maxTokens) implements Planned {}

    /// Draws pictures.
    record Draws(Drawing drawing) implements Planned {}

    /// Looks at pictures one by one, and is paid by their number.
    record Looking(int pictures) implements Planned {}

    /// Listens to a recording.
    ///
    /// @param length empty where nobody knows
    /// @param bytes of the recording, encoded
    record Hearing(Optional<Duration> length, long bytes, Way way) implements Planned {
        /// How the sound reaches the model.
        public enum Way {
            FILE,
            /// Over a WebSocket, as it is spoken.
            LIVE
        }

        /// Listens to a file.
        public static Hearing of(Octets recording) {
            return new Hearing(Length.of(recording), recording.length(), Way.FILE);
        }
    }

    /// Reads a text aloud.
    record Speaking(int characters) implements Planned {
        public static Speaking of(String text) {
            return new Speaking(text.codePointCount(0, text.length()));
        }
    }

    /// Several of them.
    record Many(List<Planned> all) implements Planned {
        public Many {
            all = List.copyOf(all);
        }
    }

    /// Nothing is known of it.
    record Unknown() implements Planned {}

    /// What `model` will be billed for, where that is sure beforehand; empty elsewhere.
    default Map<Unit, BigDecimal> amounts(Model model) {
        return switch (this) {
            case Draws(Drawing drawing) -> drawing.amounts(model);
            case Looking(int pictures) -> Map.of(Unit.M_IMAGES, BigDecimal.valueOf(pictures, 6));
            case Speaking(int characters) -> Map.of(Unit.K_CHARACTERS, BigDecimal.valueOf(characters, 3));
            case Hearing(Optional<Duration> length, var _, Hearing.Way way) ->
                length.map(known -> heard(known, way)).orElse(Map.of());
            case Chat _, Reading _, Ranking _, Translating _, Summarising _, Many _, Unknown _ -> Map.of();
        };
    }

    /// So much sound by the units that models are paid by.
    static Map<Unit, BigDecimal> heard(Duration length, Hearing.Way way) {
        BigDecimal minutes = minutes(length);
        return switch (way) {
            case FILE -> Map.of(Unit.AUDIO_MINUTE, minutes, Unit.AUDIO_MINUTE_INPUT, minutes);
            case LIVE -> Map.of(Unit.AUDIO_MINUTE_WEBSOCKET, minutes, Unit.AUDIO_MINUTE_INPUT_WEBSOCKET, minutes);
        };
    }

    private static BigDecimal minutes(Duration length) {
        return BigDecimal.valueOf(length.toMillis()).divide(BigDecimal.valueOf(60_000), MathContext.DECIMAL64);
    }
}
