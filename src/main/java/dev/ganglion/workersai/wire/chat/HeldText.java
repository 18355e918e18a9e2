package dev.ganglion.workersai.wire.chat;

/// The text of an answer that has to be a tool call, held back while it may be one: no person waits to read a call.
final class HeldText {
    private static final int LONGEST = 1 << 20;

    private final StringBuilder held = new StringBuilder();
    private boolean begun;
    private boolean released;

    /// Takes a piece and returns what of the text is no JSON for certain.
    String take(String piece) {
        if (released) {
            return piece;
        }
        held.append(piece);
        if (!begun && !piece.isBlank()) {
            begun = true;
            char first = piece.stripLeading().charAt(0);
            if (first != '{' && first != '[') {
                return release();
            }
        }
        return held.length() > LONGEST ? release() : "";
    }

    String text() {
        return held.toString();
    }

    /// What is held; from now on nothing is.
    String release() {
        released = true;
        String text = held.toString();
        held.setLength(0);
        return text;
    }
}
