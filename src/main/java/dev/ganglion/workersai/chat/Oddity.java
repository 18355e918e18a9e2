package dev.ganglion.workersai.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every oddity of an answer that is tolerated, by the name that an event carries.
public enum Oddity {
    NUMBER_AS_CONTENT("A piece of text came as a JSON number; its digits were kept."),
    BOOLEAN_AS_CONTENT("A piece of text came as a JSON boolean; its word was kept."),
    FINISH_REPEATED("The answer said more than once why it ended; the last reason counts."),
    CONTENT_AFTER_FINISH("More of the answer came after it had said that it ended."),
    DOUBLE_DONE("The end of the stream was announced twice."),
    DATA_AFTER_DONE("Data came after the end of the stream and was ignored."),
    MISSING_DONE("The stream ended without saying so, yet the answer is whole."),
    USAGE_REPEATED("The usage of the whole answer was stated more than once; the last statement counts."),
    USAGE_IMPOSSIBLE("The usage holds a number that no call can have; it was left out, or lowered."),
    UNKNOWN_CHUNK("A chunk held nothing that is known of chats."),
    MORE_CHOICES("More than one answer came; only the first is shown."),
    NAMELESS_TOOL_CALL("A call named no tool and was left out."),
    BROKEN_TOOL_ARGUMENTS("The arguments of a tool call are not JSON and were kept as text."),
    SHARED_TOOL_INDEX("Two tool calls came under one index and were told apart by their ids or names."),
    TOOL_CALL_AS_TEXT("A tool call that was required came as text and was read as a call."),
    REFUSAL("The model declined to answer; its reason is shown as the answer."),
    UNCLOSED_THOUGHT("The model did not mark where its thoughts end."),
    STRAY_THINK_TAG("The answer holds a tag that ends a thought which nothing began."),
    STREAM_INSTEAD_OF_JSON("A stream came where a whole reply was asked for."),
    JSON_INSTEAD_OF_STREAM("A whole reply came where a stream was asked for."),
    EMPTY_ANSWER("The reply was well-formed and held no answer."),
    BOM("The stream began with a byte order mark."),
    CRLF("Lines of the stream ended in carriage return and line feed."),
    COMMENT("The stream held comments."),
    MULTI_LINE_DATA("An event was spread over several lines."),
    MISSING_SPACE("No space followed the name of a field."),
    MISSING_FINAL_NEWLINE("The last line of the stream did not end.");

    private final String meaning;

    Oddity(String meaning) {
        this.meaning = meaning;
    }

    /// Its stable name, such as `missing-done`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// One sentence for people.
    public String meaning() {
        return meaning;
    }

    /// The oddity of that name, empty for one of a later version.
    public static Optional<Oddity> labelled(String label) {
        return Arrays.stream(values())
                .filter(oddity -> oddity.label().equals(label))
                .findFirst();
    }
}
