package dev.ganglion.export;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// A conversation as one page, well-formed as XML too. It asks the network for nothing, and nothing in it runs.
final class Html implements Form {
    private static final String STYLE = style();

    /// Pictures that a browser draws and never runs.
    private static final Set<String> DRAWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Function<String, Optional<Picture>> pictures;

    Html(Function<String, Optional<Picture>> pictures) {
        this.pictures = pictures;
    }

    @Override
    public void write(Outline outline, Appendable out) throws IOException {
        out.append(head(Prose.escaped(outline.title()), Prose.escaped(outline.about())));
        for (Outline.Section section : outline.sections()) {
            section(section, out);
        }
        out.append("</main>\n<footer>")
                .append(Prose.escaped(Words.text("foot")))
                .append("</footer>\n</body>\n</html>\n");
    }

    private static String head(String title, String about) {
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8" />
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; \
            style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="referrer" content="no-referrer" />
            <meta name="color-scheme" content="light dark" />
            <title>%s</title>
            <style>
            %s</style>
            </head>
            <body>
            <main>
            <header><h1 dir="auto">%s</h1><p>%s</p></header>
            """.formatted(title, STYLE, title, about);
    }

    private void section(Outline.Section section, Appendable out) throws IOException {
        out.append("<section class=\"")
                .append(section.kind().name().toLowerCase(Locale.ROOT))
                .append("\">\n<h2>")
                .append(Prose.escaped(section.title()));
        if (!section.time().isEmpty()) {
            out.append(" <small>").append(Prose.escaped(section.time())).append("</small>");
        }
        out.append("</h2>\n");
        for (Piece piece : section.pieces()) {
            out.append(piece(piece)).append('\n');
        }
        out.append("</section>\n");
    }

    private String piece(Piece piece) {
        return switch (piece) {
            case Piece.Written(String text) -> element("div class=\"written\"", text.strip());
            case Piece.Markdown(String text) -> "<div class=\"prose\" dir=\"auto\">\n" + Prose.html(text) + "</div>";
            case Piece.Thought(String text) ->
                details(Words.text("reasoning"), element("div class=\"written\"", text.strip()));
            case Piece.Code(String title, String _, String text) ->
                details(title, "<pre><code>" + Prose.escaped(text) + "</code></pre>");
            case Piece.Shown(Attachment.Image image) -> picture(image);
            case Piece.Note(String words) -> element("p class=\"note\"", words);
        };
    }

    private static String details(String title, String content) {
        return "<details open=\"open\"><summary>" + Prose.escaped(title) + "</summary>" + content + "</details>";
    }

    private static String element(String tag, String text) {
        String name = tag.substring(0, tag.indexOf(' '));
        return "<" + tag + " dir=\"auto\">" + Prose.escaped(text) + "</" + name + ">";
    }

    private String picture(Attachment.Image image) {
        String caption = Prose.escaped(Form.caption(image));
        return source(image)
                .map(source -> "<figure><img src=\"%s\" alt=\"%s\" /><figcaption>%s</figcaption></figure>"
                        .formatted(source, Prose.escaped(image.name()), caption))
                .orElse("<p class=\"note\">" + caption + "</p>");
    }

    private Optional<String> source(Attachment.Image image) {
        return pictures.apply(image.id())
                .filter(picture -> DRAWN.contains(picture.type()))
                .map(picture -> data(picture.type(), picture.octets().toArray()))
                .or(() -> thumbnail(image.thumbnail().toArray()));
    }

    private static Optional<String> thumbnail(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        return Optional.of(data(bytes[0] == (byte) 0x89 ? "image/png" : "image/jpeg", bytes));
    }

    private static String data(String type, byte[] bytes) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Html.class.getResourceAsStream("page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
