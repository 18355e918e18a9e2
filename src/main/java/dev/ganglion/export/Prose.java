package dev.ganglion.export;

import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/// Text for an HTML page that is only ever read as text.
final class Prose {
    /// What XML cannot hold, and what turns the direction of the text that follows.
    private static final Pattern BANNED =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x{FFFE}\\x{FFFF}\\x{D800}-\\x{DFFF}]");

    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(Markup.EXTENSIONS)
            .nodeRendererFactory(context -> new Tasks(context.getWriter()::raw))
            .nodeRendererFactory(Leads::new)
            .attributeProviderFactory(_ -> Prose::attributes)
            .escapeHtml(true)
            .build();

    private Prose() {}

    /// Markdown as HTML. HTML in it is shown as it was written; links lead to the web only; pictures are links.
    static String html(String markdown) {
        return RENDERER.render(Markup.parse(clean(markdown)));
    }

    /// Tables look by their style sheet alone.
    private static void attributes(Node node, String tag, Map<String, String> attributes) {
        String align = attributes.remove("align");
        if (align != null) {
            attributes.put("class", align);
        }
    }

    static String escaped(String text) {
        return clean(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// The same without signs that no page can hold, or that turn the direction of text.
    static String clean(String text) {
        return TURNS.matcher(BANNED.matcher(text).replaceAll("\uFFFD")).replaceAll("");
    }
}
