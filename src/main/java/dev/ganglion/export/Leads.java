package dev.ganglion.export;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Links and pictures of Markdown: both lead to web addresses only, and nothing is fetched before a click.
final class Leads implements NodeRenderer {
    private static final Set<String> WEB = Set.of("http", "https");

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;

    Leads(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        String target = node instanceof Link link ? link.getDestination() : ((Image) node).getDestination();
        Optional<String> address = insideLink(node) ? Optional.empty() : address(target);
        address.ifPresent(web -> html.tag("a", attributes(web)));
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        address.ifPresentOrElse(_ -> html.tag("/a"), () -> html.text(" (" + target + ")"));
    }

    /// A link in a link would end the outer one.
    private static boolean insideLink(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> attributes(String web) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("href", web);
        attributes.put("title", web);
        attributes.put("rel", "noopener noreferrer nofollow");
        return attributes;
    }

    /// The address of a target that leads to the web.
    private static Optional<String> address(String target) {
        try {
            URI uri = URI.create(target.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return WEB.contains(scheme) && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
