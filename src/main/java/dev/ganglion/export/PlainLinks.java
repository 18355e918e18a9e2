package dev.ganglion.export;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;

/// A link as its words, followed by where it leads unless they say that.
record PlainLinks(TextContentNodeRendererContext context) implements NodeRenderer {
    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Link.class, Image.class);
    }

    @Override
    public void render(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
        String words = words(node);
        String target = target(node);
        if (words.isBlank()) {
            context.getWriter().write(target);
        } else if (!target.isBlank() && !target.equals(words) && !target.equals("mailto:" + words)) {
            context.getWriter().write(" (" + target + ")");
        }
    }

    private static String target(Node node) {
        return switch (node) {
            case Link link -> link.getDestination();
            case Image image -> image.getDestination();
            default -> "";
        };
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
