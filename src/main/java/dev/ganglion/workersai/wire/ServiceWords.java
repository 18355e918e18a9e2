package dev.ganglion.workersai.wire;

import dev.ganglion.net.Redactor;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Cleans the service's words for people: no prefixes of its layers, no request id, no markup, no secret.
final class ServiceWords {
    private static final int LONGEST = 500;
    private static final Pattern PREFIX = Pattern.compile("^(?:AiError:\\s*)+");
    private static final Pattern REQUEST_ID = Pattern.compile("\\s*\\([0-9a-f]{8}-[0-9a-f-]{4,30}\\)\\s*$");
    private static final Pattern INPUT_PREFIX = Pattern.compile("^Bad input:\\s*(?:Error:\\s*)?");
    private static final Pattern EXTRA = Pattern.compile("propert(?:y|ies) '(/[^']+)' at '");
    private static final Pattern PATH = Pattern.compile("(?:of|at|in) '(/[^']*)'");

    private final Redactor redactor;

    ServiceWords(Redactor redactor) {
        this.redactor = redactor;
    }

    /// One line of a message.
    String clean(String message) {
        String bare = REQUEST_ID
                .matcher(PREFIX.matcher(message.strip()).replaceFirst(""))
                .replaceFirst("");
        String line =
                redactor.clean(inner(bare)).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
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
