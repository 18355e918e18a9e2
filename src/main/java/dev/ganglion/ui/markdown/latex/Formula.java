package dev.ganglion.ui.markdown.latex;

import org.commonmark.node.CustomNode;

/// A formula within running text, with its delimiters.
public final class Formula extends CustomNode {
    private final String source;

    Formula(String source) {
        this.source = source;
    }

    /// As it is written.
    public String source() {
        return source;
    }
}
