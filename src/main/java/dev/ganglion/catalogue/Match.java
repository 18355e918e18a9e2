package dev.ganglion.catalogue;

/// How well one word of a query fits a text; both in lower case.
record Match(Quality quality, int score) {
    /// From worst to best.
    enum Quality {
        NONE(0),
        /// Its letters occur in this order.
        LOOSE(20),
        /// Its letters occur in this order in runs that each start a word, as `l370` in `llama-3.3-70b`.
        INITIALS(40),
        INSIDE(60),
        WORD(80),
        PREFIX(100);

        private final int score;

        Quality(int score) {
            this.score = score;
        }
    }

    private static final int MOST_FOR_LENGTH = 10;
    private static final Match NONE = new Match(Quality.NONE, 0);

    /// The empty word fits everything equally well.
    static Match of(String word, String text) {
        int at = text.indexOf(word);
        if (at == 0) {
            return of(Quality.PREFIX, text.length() - word.length());
        }
        if (at > 0) {
            return of(startsWordSomewhere(word, text, at) ? Quality.WORD : Quality.INSIDE, text.length());
        }
        // Runs are in order too, and the order is the far cheaper question.
        if (!inOrder(word, text)) {
            return NONE;
        }
        return of(inRuns(word, 0, text, 0) ? Quality.INITIALS : Quality.LOOSE, text.length());
    }

    /// The same match, worth a little more.
    Match plus(int bonus) {
        return quality == Quality.NONE ? this : new Match(quality, score + bonus);
    }

    /// Less text around the match is a little better.
    private static Match of(Quality quality, int rest) {
        return new Match(quality, quality.score - Math.min(rest / 4, MOST_FOR_LENGTH));
    }

    private static boolean startsWordSomewhere(String word, String text, int first) {
        for (int at = first; at >= 0; at = text.indexOf(word, at + 1)) {
            if (startsWord(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWord(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        return !Character.isLetterOrDigit(before) || Character.isDigit(before) != Character.isDigit(text.charAt(at));
    }

    private static boolean inRuns(String word, int from, String text, int start) {
        if (from == word.length()) {
            return true;
        }
        if (word.length() - from > text.length() - start) {
            return false;
        }
        char first = word.charAt(from);
        for (int at = text.indexOf(first, start); at >= 0; at = text.indexOf(first, at + 1)) {
            if (startsWord(text, at)) {
                int run = commonRun(word, from, text, at);
                for (int length = run; length > 0; length--) {
                    if (inRuns(word, from + length, text, at + length)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static int commonRun(String word, int from, String text, int at) {
        int length = 0;
        while (from + length < word.length()
                && at + length < text.length()
                && word.charAt(from + length) == text.charAt(at + length)) {
            length++;
        }
        return length;
    }

    private static boolean inOrder(String word, String text) {
        int at = -1;
        for (int i = 0; i < word.length(); i++) {
            at = text.indexOf(word.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return true;
    }
}
