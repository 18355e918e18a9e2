package dev.ganglion.sandbox.hear;

import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;

/// Nemotron, which takes bare samples too and gives back no more than a text and a duration.
public final class Nemotron {
    private static final int RATE = 16_000;

    private Nemotron() {}

    /// Hears the audio of the body.
    public static Performance perform(Work work) throws Refusal {
        var audio = work.fileOrBody("audio");
        var sound = work.text("encoding", "").equals("linear16")
                ? Ear.samples(audio, positive(work, "sample_rate", RATE), positive(work, "channels", 1))
                : Ear.listen(audio);
        var transcript = Transcript.of(sound);
        var result = JsonNodeFactory.instance
                .objectNode()
                .put("text", transcript.text())
                .put("duration", Word.rounded(transcript.seconds()));
        return Whisper.priced(work, transcript, result);
    }

    private static int positive(Work work, String name, int standard) throws Refusal {
        int value = work.number(name, standard);
        if (value < 1) {
            throw Refusal.badInput("Value of '/%s' must be >= 1".formatted(name));
        }
        return value;
    }
}
