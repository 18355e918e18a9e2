package dev.ganglion.cli.task;

import dev.ganglion.workersai.speech.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a transcript is written down.
public enum TranscriptFormat {
    TEXT,
    /// SubRip subtitles.
    SRT,
    /// WebVTT subtitles: the service's own where it gives them.
    VTT;

    private static final int WORDS_A_CUE = 12;
    private static final double LONGEST_CUE_S = 6;

    private record Cue(double start, double end, String text) {}

    /// Ends in a line feed.
    String write(Transcript transcript) {
        return switch (this) {
            case TEXT -> transcript.text().strip() + '\n';
            case SRT -> subrip(cues(transcript));
            case VTT -> transcript.vtt().map(own -> own.strip() + '\n').orElseGet(() -> vtt(cues(transcript)));
        };
    }

    private static String subrip(List<Cue> cues) {
        var text = new StringBuilder();
        for (int i = 0; i < cues.size(); i++) {
            Cue cue = cues.get(i);
            text.append(String.format(
                    Locale.ROOT, "%d\n%s --> %s\n%s\n\n", i + 1, time(cue.start, ','), time(cue.end, ','), cue.text));
        }
        return text.toString();
    }

    private static String vtt(List<Cue> cues) {
        return cues.stream()
                .map(cue -> String.format(
                        Locale.ROOT, "%s --> %s\n%s\n", time(cue.start, '.'), time(cue.end, '.'), cue.text))
                .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }

    private static List<Cue> cues(Transcript transcript) {
        return transcript.segments().isEmpty()
                ? gathered(transcript.words())
                : transcript.segments().stream()
                        .map(segment -> new Cue(
                                segment.start(), segment.end(), segment.text().strip()))
                        .toList();
    }

    private static List<Cue> gathered(List<Transcript.Word> words) {
        var cues = new ArrayList<Cue>();
        var line = new ArrayList<Transcript.Word>();
        for (Transcript.Word word : words) {
            boolean full = line.size() == WORDS_A_CUE
                    || (!line.isEmpty() && word.end() - line.getFirst().start() > LONGEST_CUE_S);
            if (full) {
                cues.add(cue(line));
                line.clear();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            cues.add(cue(line));
        }
        return cues;
    }

    private static Cue cue(List<Transcript.Word> line) {
        String text = line.stream().map(word -> word.word().strip()).collect(Collectors.joining(" "));
        return new Cue(line.getFirst().start(), line.getLast().end(), text);
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
