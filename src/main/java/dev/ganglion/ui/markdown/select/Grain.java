package dev.ganglion.ui.markdown.select;

import java.text.BreakIterator;
import java.util.Locale;

/// By what a drag selects.
enum Grain {
    CHARACTER,
    WORD,
    BLOCK;

    static Grain ofClicks(int clicks) {
        return switch (clicks) {
            case 1 -> CHARACTER;
            case 2 -> WORD;
            default -> BLOCK;
        };
    }

    /// What of this grain is at `place`.
    Spread around(Place place, TextSelection<?> selection) {
        return switch (this) {
            case CHARACTER -> new Spread(place, place);
            case WORD -> word(place, selection.text(place.row()).plain());
            case BLOCK -> block(place.row(), selection);
        };
    }

    private static Spread word(Place place, String text) {
        var words = words(text);
        int end = place.offset() >= text.length() ? text.length() : words.following(place.offset());
        int start = end == 0 ? 0 : words.preceding(end);
        return new Spread(new Place(place.row(), start), new Place(place.row(), end));
    }

    /// Where words begin and end.
    static BreakIterator words(String text) {
        var words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text);
        return words;
    }

    /// All pieces of what is shown in pieces.
    private static Spread block(int row, TextSelection<?> selection) {
        int first = row;
        while (first > 0 && selection.text(first).continues()) {
            first--;
        }
        int last = row;
        while (last + 1 < selection.list().rows().size()
                && selection.text(last + 1).continues()) {
            last++;
        }
        return new Spread(
                new Place(first, 0),
                new Place(last, selection.text(last).plain().length()));
    }
}
