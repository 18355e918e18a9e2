package dev.ganglion.ui.markdown.latex;

import org.commonmark.node.CustomBlock;

/// A formula on lines of its own, with its delimiters.
public final class FormulaBlock extends CustomBlock {
    private final StringBuilder source = new StringBuilder();

    /// As it is written.
    public String source() {
        return source.toString();
    }

    void add(CharSequence line) {
        source.append(source.isEmpty() ? "" : "\n").append(line);
    }
}
