package dev.ganglion.cli.task;

import dev.ganglion.domain.speech.Script;
import dev.ganglion.export.speech.Layout;
import dev.ganglion.export.speech.Subtitles;
import dev.ganglion.task.speech.Scripts;
import dev.ganglion.task.speech.Turn;
import dev.ganglion.workersai.speech.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// How a transcript is written down.
public enum TranscriptFormat {
    TEXT,
    /// SubRip subtitles.
    SRT,
    /// WebVTT subtitles: the service's own where it gives them.
    VTT;

    private static final double NANOS = 1e9;

    /// Ends in a line feed.
    String write(Transcript transcript) {
        return switch (this) {
            case TEXT -> transcript.text().strip() + '\n';
            case SRT -> Subtitles.srt(script(transcript), Layout.WHOLE);
            case VTT -> Scripts.vtt(transcript).orElseGet(() -> Subtitles.vtt(script(transcript), Layout.WHOLE));
        };
    }

    /// The same of what was heard live, as text a line for each turn.
    String write(List<Turn> turns) {
        return switch (this) {
            case TEXT -> turns.stream().map(turn -> turn.text() + '\n').collect(Collectors.joining());
            case SRT -> Subtitles.srt(Scripts.of(turns), Layout.WHOLE);
            case VTT -> Subtitles.vtt(Scripts.of(turns), Layout.WHOLE);
        };
    }

    private static Script script(Transcript transcript) {
        return Scripts.of(
                transcript, transcript.duration().map(Duration::toNanos).orElse(0L) / NANOS);
    }
}
