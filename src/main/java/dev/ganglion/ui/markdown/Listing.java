package dev.ganglion.ui.markdown;

/// The whole text of a listing that is shown in pieces, for copying. It grows while the listing arrives.
///
/// Any two are equal: the text is that of the pieces, which are compared themselves.
public final class Listing {
    private final StringBuilder text = new StringBuilder();

    /// All that has arrived.
    public String text() {
        return text.toString();
    }

    void replaceFrom(int length, String rest) {
        text.setLength(length);
        text.append(rest);
    }

    void keepUpWith(Listing newer) {
        if (newer.text.length() != text.length()) {
            replaceFrom(0, newer.text());
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Listing;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "Listing[" + text.length() + "]";
    }
}
