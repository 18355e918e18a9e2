package dev.ganglion.ui.speech.transcribe.save;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.export.speech.Layout;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileFormTest {
    private static final Kept KEPT = new Kept(
            new Hearing(
                    "1",
                    Instant.EPOCH,
                    Path.of("talk.wav"),
                    Duration.ofSeconds(90),
                    "@cf/openai/whisper",
                    Duration.ofSeconds(1),
                    Optional.empty(),
                    false,
                    false),
            new Script(List.of(Passage.of(0, 10, "One."), Passage.of(70.5, 80, "Three."))));

    private static String write(FileForm form) {
        return form.write(new Taken(KEPT, List.of(new Interval(10, 70.5))), Layout.USUAL);
    }

    @Test
    void whatIsMissingIsMarkedWhereItIs() {
        assertThat(write(FileForm.TXT)).isEqualTo("One. [not heard: 0:10.0–1:10.5] Three.\n");
        assertThat(write(FileForm.SRT)).contains("2\n00:00:10,000 --> 00:01:10,500\n[not heard: 0:10.0–1:10.5]\n\n3\n");
        assertThat(write(FileForm.VTT)).contains("00:00:10.000 --> 00:01:10.500\n[not heard: 0:10.0–1:10.5]\n");
        assertThat(write(FileForm.JSON)).contains("\"complete\" : false").doesNotContain("not heard");
    }
}
