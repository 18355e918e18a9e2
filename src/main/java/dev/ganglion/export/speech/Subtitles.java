package dev.ganglion.export.speech;

import dev.ganglion.domain.speech.Script;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A transcript as subtitles.
public final class Subtitles {
    private Subtitles() {}

    /// In the format SubRip.
    public static String srt(Script script, Layout layout) {
        List<Cue> cues = cues(script, layout);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            text.append(i + 1).append('\n').append(times(cue, ',')).append('\n');
            cue.lines().forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        }
        return text.toString();
    }

    /// In the format WebVTT.
    public static String vtt(Script script, Layout layout) {
        return cues(script, layout).stream()
                .map(cue -> times(cue, '.')
                        + cue.lines().stream().map(line -> '\n' + escaped(line)).collect(Collectors.joining())
                        + '\n')
                .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }

    /// An arrow ends a cue, and the others begin marks of the format.
    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static List<Cue> cues(Script script, Layout layout) {
        return script.passages().stream()
                .filter(passage -> !passage.text().isBlank())
                .flatMap(passage -> layout.cues(passage).stream())
                .toList();
    }

    private static String times(Cue cue, char mark) {
        return time(cue.at().start(), mark) + " --> " + time(cue.at().end(), mark);
    }

    private static String time(double seconds, char mark) {
        long millis = Math.round(seconds * 1_000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                mark,
                millis % 1_000);
    }
}
