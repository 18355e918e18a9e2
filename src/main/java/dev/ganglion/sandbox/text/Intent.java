package dev.ganglion.sandbox.text;

import java.util.regex.Pattern;

/// What kind of answer a message wants.
enum Intent {
    /// Hello.
    GREETING("(hi|hello|hey|good (morning|evening|afternoon|day)|thanks|thank you|how are you)\\b.{0,25}"
            + "|(ok|okay|yes|no|test|testing|ping)?[^\\p{L}\\d]*"),
    /// The gist of a text that comes along.
    SUMMARY(".*\\b(summari[sz]e|summary|tl;?dr|key points|sum up)\\b.*"),
    /// Headings, lists, a table, code.
    LONG(".*\\b(long|detail|detailed|details|depth|explain|essay|article|guide|tutorial|everything|thorough|thoroughly"
            + "|report|chapter|comprehensive|\\d{3,}[ -]words?|[\\d,.]+ words?)\\b.*"),
    /// A program.
    CODE(".*\\b(code|function|script|program|class|regex|snippet|query|implement|python|javascript|typescript|sql|bash"
            + "|rust|golang)\\b.*"),
    /// A table.
    TABLE(".*\\b(table|compare|comparison|versus|vs|pros and cons)\\b.*"),
    /// Points.
    LIST(".*\\b(lists?|bullets?|bullet points|top \\d+|ideas|tips|steps|ways|names|reasons|examples"
            + "|(give|name|suggest) (me )?(\\d+|three|four|five|six|seven|eight|nine|ten))\\b.*"),
    /// A short answer.
    QUESTION(".*[?？].*|(what|who|when|where|why|how|which|is|are|do|does|did|can|could|should|would|will|tell|describe"
            + "|define)\\b.*"),
    /// Anything else.
    STATEMENT(".*");

    /// So many tokens of room ask for a long answer by themselves.
    private static final int ROOMY = 4096;

    private static final int LONG_TEXT = 120;

    /// A wish for fewer words than this is a wish for a short answer.
    private static final int FEW_WORDS = 150;

    private static final Pattern BRIEF = Pattern.compile(
            ".*\\b(brief|briefly|in short|short answer|one sentence|one word|concise|concisely)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Pattern pattern;

    Intent(String pattern) {
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    static Intent of(String message, int words, int room) {
        var found = first(message.strip());
        if (found == SUMMARY || found == GREETING) {
            return found == SUMMARY && words < 20 ? QUESTION : found;
        }
        int wanted = Numbers.wordsWanted(message);
        if (BRIEF.matcher(message).matches() || (wanted > 0 && wanted < FEW_WORDS)) {
            return found == LONG ? QUESTION : found;
        }
        if (words > LONG_TEXT && found != LONG) {
            return SUMMARY;
        }
        return room >= ROOMY && found != CODE ? LONG : found;
    }

    private static Intent first(String message) {
        for (var intent : values()) {
            if (intent.pattern.matcher(message).matches()) {
                return intent;
            }
        }
        return STATEMENT;
    }
}
