package dev.ganglion.workersai.profile;

import dev.ganglion.workersai.Token;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people paste as tokens and account ids.
public final class TokenText {
    /// What comes along from a shell, a header or a document: the name of the variable or header, the scheme, quotes.
    private static final Pattern AROUND = Pattern.compile(
            "^[\\s\"'`“”‘’«»]*"
                    + "(?:(?:export\\s+)?[A-Z][A-Z_]*\\s*=[\\s\"'`“”‘’]*|authorization\\s*:[\\s\"'`]*)?"
                    + "(?:bearer\\s+)?[\\s\"'`“”‘’«»]*"
                    + "|[\\s\"'`“”‘’«»;,]+$",
            Pattern.CASE_INSENSITIVE);
    /// Spaces of every kind, and what has no width at all.
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern TOKEN = Pattern.compile("(?i:cf[a-z]{1,3}|sk|pk|ghp|hf)[_-][A-Za-z0-9_-]{16,}"
            + "|[A-Za-z0-9_-]{40}"
            + "|[0-9a-f]{37}"
            + "|[A-Za-z0-9_=-]+\\.[A-Za-z0-9_=-]{10,}\\.[A-Za-z0-9_=-]{10,}");

    private static final String MASK = "•••";
    private static final int SHOWN = 4;

    private TokenText() {}

    /// The token in what was pasted; empty when there is none. White space within goes too: a terminal breaks lines.
    public static Optional<Token> token(String pasted) {
        return Optional.of(bare(pasted)).filter(bare -> !bare.isEmpty()).map(Token::new);
    }

    /// The account id in what was pasted, as it is written in addresses; empty when it cannot be one.
    public static Optional<String> account(String pasted) {
        return Optional.of(bare(pasted).toLowerCase(Locale.ROOT))
                .filter(bare -> ACCOUNT.matcher(bare).matches());
    }

    /// Whether a text looks like a token, so that it must be masked wherever it was typed.
    public static boolean looksLikeToken(String text) {
        return TOKEN.matcher(bare(text)).matches();
    }

    /// A text as it may be shown: nothing of one that looks like a token.
    public static String shown(String text) {
        return looksLikeToken(text) ? MASK : text;
    }

    /// An account id as it may be shown: its end only, or nothing of what may be a token in the wrong place.
    public static String masked(String account) {
        return ACCOUNT.matcher(account).matches() ? "…" + account.substring(account.length() - SHOWN) : MASK;
    }

    private static String bare(String pasted) {
        String plain = SPACE.matcher(pasted).replaceAll(" ");
        return SPACE.matcher(AROUND.matcher(plain).replaceAll("")).replaceAll("");
    }
}
