package dev.ganglion.export.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.domain.speech.Word;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ScriptFilesTest {
    @Test
    void writesATextInOnePiece() {
        Script script = new Script(List.of(Passage.of(0, 1, "One. "), Passage.of(1, 2, ""), Passage.of(2, 3, "Two.")));

        assertThat(ScriptText.of(script, number -> "?")).isEqualTo("One. Two.\n");
    }

    @Test
    void beginsAParagraphWhereAnotherSpeaks() {
        Script script = new Script(List.of(said(0, 0, "Well?"), said(1, 1, "Yes."), said(2, 1, "And no.")));

        assertThat(ScriptText.of(script, number -> "Speaker " + (number + 1)))
                .isEqualTo("Speaker 1: Well?\n\nSpeaker 2: Yes. And no.\n");
    }

    @Test
    void writesJsonWithoutWhatIsUnknown() {
        Word word = new Word("Hi", new Interval(0.12345, 0.5), OptionalDouble.of(0.98765));
        Passage first = new Passage(word.at(), "Hi", OptionalInt.of(1), OptionalDouble.empty(), List.of(word));
        Script script = new Script(List.of(first, Passage.of(1, 2, "there")), Optional.of("en"));
        Hearing hearing = new Hearing(
                "1",
                Instant.parse("2026-01-02T03:04:05Z"),
                Path.of("/a/talk.mp3"),
                Duration.ofMillis(2_500),
                "@cf/x/y",
                Duration.ofSeconds(1),
                Optional.empty(),
                true,
                false);

        assertThat(ScriptJson.of(new Kept(hearing, script)).replaceAll("\\s+", ""))
                .isEqualTo("""
                {"file":"talk.mp3","duration":2.5,"model":"@cf/x/y","at":"2026-01-02T03:04:05Z",
                "simulated":true,"complete":false,"language":"en","text":"Hithere",
                "segments":[{"start":0.123,"end":0.5,"text":"Hi","speaker":1,
                "words":[{"start":0.123,"end":0.5,"word":"Hi","confidence":0.988}]},
                {"start":1.0,"end":2.0,"text":"there"}]}""".replaceAll("\\s+", ""));
    }

    private static Passage said(double at, int speaker, String text) {
        return new Passage(new Interval(at, at + 1), text, OptionalInt.of(speaker), OptionalDouble.empty(), List.of());
    }
}
