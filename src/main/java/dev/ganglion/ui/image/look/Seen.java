package dev.ganglion.ui.image.look;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.ui.task.run.ScoreBar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a model saw.
sealed interface Seen {
    /// It says something.
    ///
    /// @param reasoning how it came to that, where it tells
    record Words(String text, Optional<String> reasoning) implements Seen {}

    /// What the whole is, the likeliest first.
    record Labels(List<LabelScore> labels) implements Seen {
        public Labels {
            labels = List.copyOf(labels);
        }
    }

    /// Where things are.
    record Places(List<Mark> marks, Optional<String> reasoning) implements Seen {
        public Places {
            marks = List.copyOf(marks);
        }
    }

    /// For the clipboard, without reasoning.
    default String plain() {
        return switch (this) {
            case Words(String text, var _) -> text;
            case Labels(List<LabelScore> labels) ->
                labels.stream()
                        .map(label -> ScoreBar.figure(label.score()) + "\t" + label.label())
                        .collect(Collectors.joining("\n"));
            case Places(List<Mark> marks, var _) ->
                marks.stream().map(Seen::line).collect(Collectors.joining("\n"));
        };
    }

    private static String line(Mark mark) {
        return switch (mark) {
            case Mark.Spot(String label, double x, double y) -> String.join("\t", label, figure(x), figure(y));
            case Mark.Frame(String label, var score, Mark.Sides sides) ->
                String.join(
                        "\t",
                        label,
                        score.isPresent() ? figure(score.getAsDouble()) : "",
                        figure(sides.left()),
                        figure(sides.top()),
                        figure(sides.right()),
                        figure(sides.bottom()));
        };
    }

    private static String figure(double value) {
        return ScoreBar.figure(value);
    }
}
