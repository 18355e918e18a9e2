package dev.ganglion.export;

import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A conversation in Markdown. What people and models wrote stays letter by letter.
final class Markdown implements Form {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    @Override
    public void write(Outline outline, Appendable out) throws IOException {
        out.append("# ").append(escaped(outline.title())).append("\n\n");
        out.append(escaped(outline.about())).append('\n');
        for (Outline.Section section : outline.sections()) {
            out.append("\n## ").append(escaped(title(section))).append('\n');
            for (Piece piece : section.pieces()) {
                out.append('\n').append(words(piece)).append('\n');
            }
        }
    }

    private static String title(Outline.Section section) {
        return section.time().isEmpty() ? section.title() : section.title() + " · " + section.time();
    }

    private static String words(Piece piece) {
        return switch (piece) {
            case Piece.Written(String text) -> whole(text);
            case Piece.Markdown(String text) -> whole(text);
            case Piece.Thought(String text) -> "**" + Words.text("reasoning") + "**\n\n" + quoted(text);
            case Piece.Code(String title, String language, String text) ->
                "**" + escaped(title) + "**\n\n" + fenced(language, text);
            case Piece.Shown(var image) -> "*" + escaped(Form.caption(image)) + "*";
            case Piece.Note(String words) -> "*" + escaped(words) + "*";
        };
    }

    /// Closed, so that it cannot swallow what follows.
    private static String whole(String text) {
        String lines = text.strip();
        return lines + Markup.closing(lines);
    }

    private static String quoted(String text) {
        return text.strip()
                .lines()
                .map(line -> line.isBlank() ? ">" : "> " + line)
                .collect(Collectors.joining("\n"));
    }

    /// Between fences that are longer than any in it.
    private static String fenced(String language, String text) {
        int longest = BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
        String fence = "`".repeat(Math.max(3, longest + 1));
        return fence + language + "\n" + text.stripTrailing() + "\n" + fence;
    }

    private static String escaped(String words) {
        return SPECIAL.matcher(words.replaceAll("\\s+", " ").strip()).replaceAll("\\\\$0");
    }
}
