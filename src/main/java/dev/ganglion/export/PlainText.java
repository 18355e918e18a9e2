package dev.ganglion.export;

import java.io.IOException;
import java.util.stream.Collectors;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/// A conversation to be read without any marks, nor signs that turn the direction of text.
final class PlainText implements Form {
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .extensions(Markup.EXTENSIONS)
            .nodeRendererFactory(PlainLinks::new)
            .nodeRendererFactory(context -> new Tasks(context.getWriter()::write))
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    @Override
    public void write(Outline outline, Appendable out) throws IOException {
        out.append(Prose.clean(outline.title()))
                .append('\n')
                .append(outline.about())
                .append('\n');
        for (Outline.Section section : outline.sections()) {
            out.append("\n").append(Prose.clean(title(section))).append("\n");
            for (Piece piece : section.pieces()) {
                out.append('\n').append(Prose.clean(words(piece))).append('\n');
            }
        }
    }

    private static String title(Outline.Section section) {
        String title = section.time().isEmpty() ? section.title() : section.title() + " · " + section.time();
        return title + "\n" + "-".repeat(title.length());
    }

    private static String words(Piece piece) {
        return switch (piece) {
            case Piece.Written(String text) -> text.strip();
            case Piece.Markdown(String text) ->
                RENDERER.render(Markup.parse(text)).strip();
            case Piece.Thought(String text) -> Words.text("reasoning") + ":\n" + indented(text);
            case Piece.Code(String title, String _, String text) -> title + ":\n" + indented(text);
            case Piece.Shown(var image) -> Form.caption(image);
            case Piece.Note(String words) -> "(" + words + ")";
        };
    }

    private static String indented(String text) {
        return text.strip().lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
    }
}
