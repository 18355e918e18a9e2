package dev.ganglion.workersai.wire;

import dev.ganglion.net.Redactor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Cleans the service's words for people: no prefixes of its layers, no request id, no page of HTML, no secret, and
/// no letters that control a terminal or turn the direction of what follows. Takes time in proportion to a message,
/// whatever is in it: a hostile one may have megabytes of blanks or prefixes.
final class ServiceWords {
    private static final int LONGEST = 500;
    private static final String PREFIX = "AiError:";
    private static final Pattern REQUEST_ID = Pattern.compile("\\([0-9a-f]{8}-[0-9a-f-]{4,30}\\)$");
    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype|html|head|body)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]+");
    private static final Pattern INPUT_PREFIX = Pattern.compile("^Bad input:\\s*(?:Error:\\s*)?");
    private static final Pattern EXTRA = Pattern.compile("propert(?:y|ies) '(/[^']+)' at '");
    private static final Pattern PATH = Pattern.compile("(?:of|at|in) '(/[^']*)'");

    private final Redactor redactor;

    ServiceWords(Redactor redactor) {
        this.redactor = redactor;
    }

    /// One line of a message.
    String clean(String message) {
        String bare =
                REQUEST_ID.matcher(unprefixed(message.strip())).replaceFirst("").strip();
        String words = PAGE.matcher(redactor.clean(inner(bare))).replaceFirst("an HTML page");
        String line = BLANK.matcher(words).replaceAll(" ").strip();
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
    }

    private static String unprefixed(String message) {
        int at = 0;
        while (message.startsWith(PREFIX, at)) {
            at += PREFIX.length();
            while (at < message.length() && Character.isWhitespace(message.charAt(at))) {
                at++;
            }
        }
        return message.substring(at);
    }

    /// What a body says that is not the API's JSON.
    String ofBody(int http, String body) {
        String text = body.strip().replaceFirst("^\uFEFF", "");
        if (text.isEmpty()) {
            return "an empty reply (" + http + ")";
        }
        return text.startsWith("<") ? "an HTML page (" + http + ")" : clean(text);
    }

    /// The model's own text when a message embeds a JSON object of its backend.
    private static String inner(String message) {
        int brace = message.indexOf('{');
        if (brace < 0) {
            return message;
        }
        return Json.tree(message.substring(brace))
                .flatMap(ServiceWords::message)
                .orElse(message);
    }

    private static Optional<String> message(JsonNode backend) {
        return Json.scalar(backend.path("message"))
                .or(() -> Json.scalar(backend.path("error").path("message")));
    }

    /// The part of the request that a message of a schema check complains about, `/` when it names none.
    static String path(String message) {
        Matcher extra = EXTRA.matcher(message);
        if (extra.find()) {
            return extra.group(1);
        }
        Matcher path = PATH.matcher(message);
        return path.find() ? path.group(1) : "/";
    }

    /// The complaint itself.
    static String reason(String message) {
        return INPUT_PREFIX.matcher(message).replaceFirst("");
    }
}
