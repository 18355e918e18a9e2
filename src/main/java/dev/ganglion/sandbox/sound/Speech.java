package dev.ganglion.sandbox.sound;

import dev.ganglion.sandbox.task.Blob;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The models that read a text aloud.
///
/// FLAC, Opus, AAC and Ogg are refused: writing them would take an encoder that the sandbox does not have.
public final class Speech {
    private static final int LONGEST = 20_000;
    private static final int MELO_KILOBITS = 64;
    private static final int AURA_KILOBITS = 48;
    private static final int LINEAR_RATE = 24_000;
    private static final int TELEPHONE_RATE = 8_000;
    private static final int LOWEST_RATE = 8_000;
    private static final int HIGHEST_RATE = 48_000;

    private Speech() {}

    /// Melotts: MP3 in base64, priced by the minute.
    public static Performance melo(Work work) throws Refusal {
        var utterance = Utterance.of(spoken(work, "prompt"), work.model().id() + work.text("lang", "en"));
        var audio = new Blob(new Mp3(MELO_KILOBITS).write(utterance), "audio/mpeg");
        var result = JsonNodeFactory.instance.objectNode().put("audio", audio.base64());
        return new Performance.Json(
                result, new Prices(work.model()).of("per audio minute", utterance.millis() / 60_000.0));
    }

    /// Aura: bare bytes in the encoding that was asked for, priced by the characters read.
    public static Performance aura(Work work) throws Refusal {
        var text = spoken(work, "text");
        var utterance = Utterance.of(text, work.text("speaker", "luna"));
        var encoding = work.text("encoding", "mp3");
        var container = work.text("container", "none");
        if (container.equals("ogg")) {
            throw unheard("container", container);
        }
        var blob = switch (encoding) {
            case "mp3" -> new Blob(new Mp3(kilobits(work)).write(utterance), "audio/mpeg");
            case "linear16" -> linear(work, utterance, container);
            case "mulaw" -> companded(work, utterance, Companded.MULAW);
            case "alaw" -> companded(work, utterance, Companded.ALAW);
            default -> throw unheard("encoding", encoding);
        };
        return new Performance.Binary(blob, neurons(work, text));
    }

    private static Optional<BigDecimal> neurons(Work work, String text) {
        return new Prices(work.model()).of("per 1k characters input", text.codePointCount(0, text.length()) / 1000.0);
    }

    private static String spoken(Work work, String name) throws Refusal {
        var text = work.text(name);
        if (text.isBlank()) {
            throw Refusal.badInput("Length of '/" + name + "' must be >= 1");
        }
        if (text.length() > LONGEST) {
            throw Refusal.badInput("Length of '/" + name + "' must be <= " + LONGEST);
        }
        return text;
    }

    private static int kilobits(Work work) {
        return work.number("bit_rate", AURA_KILOBITS * 1000) / 1000;
    }

    private static Blob linear(Work work, Utterance utterance, String container) throws Refusal {
        int rate = rate(work, LINEAR_RATE);
        var samples = Samples.linear(Samples.of(utterance, rate));
        return container.equals("wav")
                ? new Blob(new Wav(1, rate, 2).of(samples, utterance.text()), "audio/wav")
                : new Blob(samples, "audio/l16;rate=" + rate + ";channels=1");
    }

    private static Blob companded(Work work, Utterance utterance, Companded law) throws Refusal {
        int rate = rate(work, TELEPHONE_RATE);
        var samples = law.of(Samples.of(utterance, rate));
        return work.text("container", "none").equals("wav")
                ? new Blob(new Wav(law.format(), rate, 1).of(samples, utterance.text()), "audio/wav")
                : new Blob(samples, law == Companded.MULAW ? "audio/basic" : "audio/x-alaw-basic");
    }

    private static int rate(Work work, int standard) throws Refusal {
        int rate = work.number("sample_rate", standard);
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw Refusal.badInput(
                    "Value of '/sample_rate' must be >= %d and <= %d".formatted(LOWEST_RATE, HIGHEST_RATE));
        }
        return rate;
    }

    private static Refusal unheard(String field, String value) {
        return Refusal.badInput("Value of '/%s' is not simulated: '%s'".formatted(field, value));
    }
}
