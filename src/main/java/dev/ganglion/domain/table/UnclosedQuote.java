package dev.ganglion.domain.table;

/// A quote is opened and never closed, so that nobody can tell where its cell ends.
public final class UnclosedQuote extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    UnclosedQuote(int line) {
        super("The quote that opens in line " + line + " is never closed.");
        this.line = line;
    }

    /// Where it opens, the first line being 1.
    public int line() {
        return line;
    }
}
