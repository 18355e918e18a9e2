package dev.ganglion.schema;

/// What is inside the code fence in which models like to wrap JSON.
///
/// @param lines how many lines stand before it
record Fence(String inner, int lines) {
    private static final String MARK = "```";

    /// A text without a fence is its own inside.
    static Fence within(String text) {
        int start = text.length() - text.stripLeading().length();
        int end = text.indexOf('\n', start);
        if (!text.startsWith(MARK, start) || end < 0) {
            return new Fence(text, 0);
        }
        int close = text.indexOf("\n" + MARK, end);
        String inner = close < 0 ? text.substring(end + 1) : text.substring(end + 1, Math.max(end + 1, close));
        return new Fence(inner, (int) text.substring(0, end + 1).lines().count());
    }
}
