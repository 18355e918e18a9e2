package dev.ganglion.ui.speech.transcribe.save;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import java.util.List;

/// A transcript to be taken along.
///
/// @param gaps when something is said that nobody has listened to
public record Taken(Kept transcript, List<Interval> gaps) {
    public Taken {
        gaps = List.copyOf(gaps);
    }

    /// What is read, with a mark where something is missing.
    Script marked() {
        return transcript
                .script()
                .with(new Script(gaps.stream().map(Taken::mark).toList()));
    }

    private static Passage mark(Interval gap) {
        return Passage.of(
                gap.start(),
                gap.end(),
                Texts.text("transcribe.gap.mark", Clocks.tenths(gap.start()), Clocks.tenths(gap.end())));
    }
}
