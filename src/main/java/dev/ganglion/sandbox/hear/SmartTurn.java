package dev.ganglion.sandbox.hear;

import dev.ganglion.sandbox.task.Blob;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tells whether a speaker has finished, by how long it has been silent at the end.
public final class SmartTurn {
    private static final int RATE = 16_000;
    private static final double USUAL_SILENCE = 0.3;
    private static final double STEEPNESS = 12;
    private static final double COMPLETE = 0.5;

    private SmartTurn() {}

    /// Hears the audio of the body: a file, or bare samples of the type that `dtype` names.
    public static Performance perform(Work work) throws Refusal {
        var sound = sound(work, work.fileOrBody("audio"));
        var transcript = Transcript.of(sound);
        double probability = probability(sound);
        var result = JsonNodeFactory.instance
                .objectNode()
                .put("is_complete", probability > COMPLETE)
                .put("probability", probability);
        return Whisper.priced(work, transcript, result);
    }

    private static Sound sound(Work work, Blob audio) throws Refusal {
        var bytes = audio.bytes();
        var head = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        boolean file = head.matches("RIFF|fLaC|OggS|ID3.");
        int bits = switch (work.text("dtype", "")) {
            case "uint8" -> 8;
            case "float32" -> 32;
            case "float64" -> 64;
            default -> 0;
        };
        if (file || bits == 0) {
            return Ear.listen(audio);
        }
        return WavEar.samples(ByteBuffer.wrap(bytes), new WavEar.Format(bits == 8 ? 1 : 3, 1, RATE, bits));
    }

    /// Nobody who has not spoken has finished.
    private static double probability(Sound sound) {
        var bursts = Bursts.of(sound).all();
        if (bursts.isEmpty()) {
            return 0;
        }
        double silence = sound.seconds() - bursts.getLast().end();
        return 1 / (1 + Math.exp(-STEEPNESS * (silence - USUAL_SILENCE)));
    }
}
