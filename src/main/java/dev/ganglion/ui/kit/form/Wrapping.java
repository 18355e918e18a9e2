package dev.ganglion.ui.kit.form;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.TextArea;

/// Lines of text that someone else wrote and that may be read from the right, around a fault of JavaFX on Linux.
///
/// Where a run of Hebrew, Arabic and their like is broken at the end of a line, the layout takes its characters
/// for others, as many further ahead as were broken off. Its lines become too long, and where no text is so far
/// ahead, it throws. All text needs this that wraps in a label, a tooltip or a box, unless it is ours.
public final class Wrapping {
    private static final Pattern TURNS = Pattern.compile("[\u202a-\u202e\u2066-\u2069]");

    /// Takes no room, and is read from the left.
    private static final String MARK = "\u200e";

    /// Turns stand between marks, since they are drawn as boxes beside what is read from the right.
    private static final String FROM_RIGHT = MARK + '\u202b' + MARK;

    private static final String AS_BEFORE = MARK + '\u202c' + MARK;

    private Wrapping() {}

    /// The same text for a label that wraps, without what turns around other text. What is read from the right
    /// is parted into words, which need not be broken; where one is too long for its line, there is something
    /// ahead of it.
    public static String safe(String text) {
        return parts(List.of(text)).getFirst();
    }

    /// The same for text that is shown in parts, one after the other.
    public static List<String> parts(List<String> parts) {
        List<String> calm =
                parts.stream().map(part -> TURNS.matcher(part).replaceAll("")).toList();
        String whole = String.join("", calm);
        return isFromRight(whole) ? new Parted(whole.length()).parts(calm) : calm;
    }

    /// Lets a box wrap its lines while none is read from the right: its text must stay as it was typed.
    public static void wrap(TextArea box) {
        box.wrapTextProperty().bind(box.textProperty().map(text -> !isFromRight(text)));
    }

    /// As the layout asks before it looks for runs.
    private static boolean isFromRight(String text) {
        return Bidi.requiresBidi(text.toCharArray(), 0, text.length());
    }

    /// Text with a mark between any two words that are read from the right. They stay in their order, since each
    /// row of them is said to be read so as a whole.
    private static final class Parted {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder gap = new StringBuilder();
        private boolean fromRight;

        Parted(int length) {
            text.append(MARK.repeat(length));
        }

        /// What is between two words goes with the latter.
        List<String> parts(List<String> words) {
            List<String> parts = new ArrayList<>();
            for (String part : words) {
                part.codePoints().forEach(this::add);
                if (parts.size() == words.size() - 1) {
                    end();
                }
                parts.add(text.toString());
                text.setLength(0);
            }
            return parts;
        }

        private void add(int letter) {
            switch (Character.getDirectionality(letter)) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    addFromRight(letter);
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT, Character.DIRECTIONALITY_PARAGRAPH_SEPARATOR -> {
                    end();
                    text.appendCodePoint(letter);
                }
                case Character.DIRECTIONALITY_NONSPACING_MARK -> (gap.isEmpty() ? text : gap).appendCodePoint(letter);
                default -> gap.appendCodePoint(letter);
            }
        }

        private void addFromRight(int letter) {
            if (fromRight) {
                int word = afterSpace();
                text.append(gap, 0, word).append(word > 0 ? MARK : "").append(gap, word, gap.length());
            } else {
                text.append(gap).append(FROM_RIGHT);
                fromRight = true;
            }
            text.appendCodePoint(letter);
            gap.setLength(0);
        }

        private int afterSpace() {
            int at = gap.length();
            while (at > 0 && !Character.isWhitespace(gap.charAt(at - 1))) {
                at--;
            }
            return at;
        }

        private void end() {
            text.append(fromRight ? AS_BEFORE : "").append(gap);
            gap.setLength(0);
            fromRight = false;
        }
    }
}
