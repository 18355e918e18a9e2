package dev.ganglion.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that goes wrong on demand, written `name` or `name:number`.
///
/// @param argument the number after the colon, or the kind's own
public record Fault(Kind kind, int argument) {
    /// What can go wrong. The name in requests is the constant's in lower case with hyphens.
    public enum Kind {
        /// Any status, with a body as the service would word it.
        STATUS(503, "answer with that HTTP status and a fitting error"),
        /// A page instead of JSON.
        HTML(502, "answer with an HTML error page and that HTTP status"),
        /// The token is refused.
        UNAUTHORIZED(0, "refuse the token (401, code 10000)"),
        /// The daily neurons are gone.
        QUOTA(0, "the daily neurons are used up (429, code 4006)"),
        /// No capacity.
        BUSY(0, "out of capacity (429, code 3040): the first N requests, or all, but none for the queue"),
        /// A polite 429.
        RETRY_AFTER(1, "too many requests (429) with a Retry-After header of N seconds"),
        /// Nothing at all.
        STALL_BEFORE_HEADERS(0, "accept the request and never answer"),
        /// Silence in mid-stream.
        STALL_AFTER(3, "fall silent after N chunks or messages, or N eighths of a whole reply"),
        /// An early end.
        CUT_AFTER(3, "end the body after N chunks or messages, or N eighths of a whole reply"),
        /// An abort.
        RESET_AFTER(3, "reset the connection after N chunks or messages, or N eighths of a whole reply"),
        /// Broken JSON.
        GARBAGE_AFTER(3, "send broken JSON after N chunks or messages, or N eighths of a whole reply, then go on"),
        /// An error object.
        ERROR_AFTER(3, "send an errors object after N chunks or messages, or N eighths of a whole reply, then end"),
        /// A server that gives up.
        CLOSE_AFTER(3, "close a WebSocket with code 1011 after N messages"),
        /// The wrong form.
        JSON_INSTEAD(0, "answer in one piece where a stream was asked for"),
        /// A very long line.
        HUGE_LINE(2048, "send one event or message of N KiB among the others, or a JSON field as long"),
        /// Tiny pieces.
        DRIBBLE(0, "send the body byte by byte, and messages in frames of a few bytes"),
        /// Other line ends.
        CRLF(0, "end the lines of a stream with carriage return and line feed"),
        /// No end mark.
        NO_DONE(0, "leave out [DONE] at the end of a stream"),
        /// Two end marks.
        DOUBLE_DONE(0, "send [DONE] twice at the end of a stream"),
        /// A success that is none.
        SUCCESS_FALSE(200, "answer with that HTTP status, success:false and the quota error"),
        /// Errors without a list.
        ERRORS_OBJECT(400, "answer with that HTTP status and errors as one object"),
        /// Not even JSON.
        EMPTY_BODY(200, "answer with that HTTP status and no body at all"),
        /// The budget is gone.
        PAYMENT_REQUIRED(0, "insufficient balance (402)"),
        /// A picture that may not be shown.
        FLAGGED(0, "the output was flagged as unsafe (400, code 3030)"),
        /// A schema that cannot be kept.
        JSON_MODE_NOT_MET(0, "the answer could not be made to fit the JSON schema (400)"),
        /// As if nothing were paid.
        FREE_PLAN(0, "refuse models that need the paid plan (403, code 5035)"),
        /// Somewhere else.
        REDIRECT(307, "send the client to another address with that HTTP status"),
        /// Milliseconds of nothing.
        SLOW_HEADERS(3000, "wait N milliseconds before the headers"),
        /// An abort before anything.
        RESET_BEFORE_HEADERS(0, "reset the connection before any reply"),
        /// A picture that is an error.
        BINARY_ERROR(0, "announce image/png with status 200, then send a JSON error"),
        /// Small on the wire, large behind it.
        GZIP_BOMB(64, "answer with N MiB of JSON that gzip makes tiny"),
        /// Brackets upon brackets.
        DEEP_JSON(5000, "answer with arrays nested N deep"),
        /// Compressed though nobody asked.
        GZIP(0, "compress the reply with gzip"),
        /// A lie about the body.
        WRONG_TYPE(0, "call the body text/plain"),
        /// Failure at once, but in the stream.
        ERROR_FIRST(0, "send an errors object as the first event, or as the whole reply, then end"),
        /// Numbers and booleans where text belongs.
        SCALAR_CONTENT(0, "send numbers and booleans as content"),
        /// Two ends.
        FINISH_TWICE(0, "send the finishing chunk of a stream twice"),
        /// The bill, again and again.
        USAGE_REPEATED(0, "send the last usage of a stream twice"),
        /// Nothing to choose from.
        NO_CHOICES(0, "send chunks without choices or response among the others"),
        /// A mark that belongs in files.
        BOM(0, "begin the body of a stream with a byte order mark"),
        /// Remarks.
        COMMENTS(0, "send comment lines between the events"),
        /// One event, several lines.
        MULTI_LINE(0, "break the data of an event over several data: lines"),
        /// Stingy with blanks.
        NO_SPACE(0, "leave out the space after data:"),
        /// A list that fails in its middle.
        PAGE_FAILS(500, "answer later pages of the list of models with that HTTP status"),
        /// A list that is broken in its middle.
        PAGE_GARBLED(0, "send half of later pages of the list of models"),
        /// Another day.
        CHANGED_CATALOGUE(0, "a model is gone, one new, one dearer, one about to go"),
        /// Schemas that nobody foresaw.
        ODD_SCHEMAS(0, "describe inputs with unknown types, ways within ways and endless references as well");

        private static final Set<Kind> OF_LISTS = EnumSet.of(PAGE_FAILS, PAGE_GARBLED, CHANGED_CATALOGUE, ODD_SCHEMAS);

        private static final int MOST_KIB = 64 * 1024;
        private static final int MOST_MIB = 1024;

        private final int standard;
        private final String description;

        Kind(int standard, String description) {
            this.standard = standard;
            this.description = description;
        }

        /// One line for a list of faults; N is the number after the colon.
        public String description() {
            return description;
        }

        /// Whether it concerns the lists of models, and not inference alone.
        boolean concernsLists() {
            return OF_LISTS.contains(this);
        }

        /// Statuses without a body cannot carry an error.
        private boolean takes(int number) {
            return switch (this) {
                case STATUS, HTML, PAGE_FAILS -> number >= 200 && number <= 599 && number != 204 && number != 304;
                case SUCCESS_FALSE, ERRORS_OBJECT, EMPTY_BODY, REDIRECT -> number >= 200 && number <= 599;
                case HUGE_LINE, DEEP_JSON -> number >= 0 && number <= MOST_KIB;
                case GZIP_BOMB -> number >= 0 && number <= MOST_MIB;
                default -> number >= 0;
            };
        }

        private String range() {
            return switch (this) {
                case STATUS, HTML, PAGE_FAILS -> "200 to 599, except 204 and 304, which have no body";
                case SUCCESS_FALSE, ERRORS_OBJECT, EMPTY_BODY, REDIRECT -> "200 to 599";
                case HUGE_LINE, DEEP_JSON -> "0 to " + MOST_KIB;
                case GZIP_BOMB -> "0 to " + MOST_MIB;
                default -> "0 or more";
            };
        }

        /// The name in requests and options.
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// That fault with its usual number.
    public static Fault of(Kind kind) {
        return new Fault(kind, kind.standard);
    }

    /// Reads `name` or `name:number`.
    ///
    /// @throws IllegalArgumentException with a sentence that names the known faults
    public static Fault parse(String text) {
        var parts = text.strip().split(":", 2);
        var kind = Arrays.stream(Kind.values())
                .filter(each -> each.text().equals(parts[0].strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such fault: " + parts[0] + ". Known: " + known()));
        if (parts.length == 1) {
            return of(kind);
        }
        int number = number(parts[1])
                .orElseThrow(() -> new IllegalArgumentException("Not a number after " + parts[0] + ": " + parts[1]));
        if (!kind.takes(number)) {
            throw new IllegalArgumentException(
                    "%s does not take %d but %s.".formatted(kind.text(), number, kind.range()));
        }
        return new Fault(kind, number);
    }

    private static Optional<Integer> number(String text) {
        var digits = text.strip();
        return digits.matches("-?\\d{1,7}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static String known() {
        return Arrays.stream(Kind.values()).map(Kind::text).collect(Collectors.joining(", "));
    }
}
