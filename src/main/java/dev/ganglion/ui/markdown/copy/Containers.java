package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the marks of quotes and lists before the lines of a block.
final class Containers {
    /// Which bullet the list at a depth has: two lists that touch have different ones.
    private final Map<Integer, String> bullets = new HashMap<>();

    private List<Frame> before = List.of();

    /// Before the first line of a block in `frames`.
    String first(List<Frame> frames) {
        var line = new StringBuilder();
        for (int depth = 0; depth < frames.size(); depth++) {
            line.append(
                    switch (frames.get(depth)) {
                        case Frame.Quote _ -> "> ";
                        case Frame.Item(var marker, var isFirst) ->
                            (marker.equals("•") ? bullet(depth, isFirst) : marker) + " ";
                        case Frame.Task(var done, var isFirst) -> bullet(depth, isFirst) + (done ? " [x] " : " [ ] ");
                        case Frame.Indent(var width) -> " ".repeat(width);
                    });
        }
        before = frames;
        return line.toString();
    }

    private String bullet(int depth, boolean isFirst) {
        boolean touches = depth < before.size() && !(before.get(depth) instanceof Frame.Quote);
        if (isFirst) {
            bullets.merge(depth, "-", (last, fresh) -> touches && last.equals("-") ? "*" : fresh);
        }
        return bullets.computeIfAbsent(depth, _ -> "-");
    }

    /// Before its other lines.
    static String rest(List<Frame> frames) {
        var line = new StringBuilder();
        frames.forEach(frame -> line.append(
                switch (frame) {
                    case Frame.Quote _ -> "> ";
                    case Frame.Item(var marker, var _) -> " ".repeat(marker.length() + 1);
                    case Frame.Task _ -> "  ";
                    case Frame.Indent(var width) -> " ".repeat(width);
                }));
        return line.toString();
    }

    /// On the empty line above it: what has begun before and goes on.
    static String above(List<Frame> frames) {
        int going = 0;
        while (going < frames.size() && goesOn(frames.get(going))) {
            going++;
        }
        return rest(frames.subList(0, going)).stripTrailing();
    }

    private static boolean goesOn(Frame frame) {
        return frame instanceof Frame.Indent || (frame instanceof Frame.Quote(var continued) && continued);
    }
}
