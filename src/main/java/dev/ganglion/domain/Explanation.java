package dev.ganglion.domain;

import dev.ganglion.domain.Failure.Busy;
import dev.ganglion.domain.Failure.Cancelled;
import dev.ganglion.domain.Failure.CircuitOpen;
import dev.ganglion.domain.Failure.Cut;
import dev.ganglion.domain.Failure.Forbidden;
import dev.ganglion.domain.Failure.InvalidInput;
import dev.ganglion.domain.Failure.Malformed;
import dev.ganglion.domain.Failure.NoSuchModel;
import dev.ganglion.domain.Failure.Offline;
import dev.ganglion.domain.Failure.QuotaUsedUp;
import dev.ganglion.domain.Failure.RateLimited;
import dev.ganglion.domain.Failure.Server;
import dev.ganglion.domain.Failure.TimedOut;
import dev.ganglion.domain.Failure.TooLarge;
import dev.ganglion.domain.Failure.Unauthorised;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a person reads of a [Failure].
///
/// @param title a few words without a full stop
/// @param happened one sentence or two, with what the service said
/// @param todo the next step
/// @param code for a report or a search, such as `WAI-4006`, `HTTP-502` or `TIMED-OUT`
public record Explanation(String title, String happened, String todo, String code) {
    /// The code of a gateway that wants a token of its own.
    private static final int GATEWAY_REFUSES = 2009;

    /// The code of a safety filter that keeps a picture back.
    private static final int FLAGGED = 3030;

    /// Explains `failure`; `now` turns points in time into how long to wait.
    public static Explanation of(Failure failure, Instant now) {
        Text text = text(failure);
        String happened = text.happened();
        String said = failure.said().message();
        return new Explanation(
                Text.sentence(text.key() + ".title", Map.of()),
                said.isBlank() || repeats(happened, said, failure)
                        ? happened
                        : happened + ' ' + Text.sentence("said", Map.of("message", said.strip())),
                todo(failure, now).orElseGet(text::todo),
                code(failure));
    }

    /// Whether `happened` tells what the service said already, be it without the service's own words before the reason.
    private static boolean repeats(String happened, String said, Failure failure) {
        String reason = failure instanceof InvalidInput(var _, String why, var _) ? bare(why) : "";
        return happened.contains(bare(said))
                || (!reason.isEmpty() && happened.contains(reason) && bare(said).endsWith(reason));
    }

    private static String bare(String sentence) {
        return sentence.strip().replaceFirst("\\.+$", "");
    }

    /// Happening and next step in one line.
    public String inOneLine() {
        return happened + ' ' + todo;
    }

    private static Text text(Failure failure) {
        return switch (failure) {
            case Offline(String host, String reason) -> new Text("offline", Map.of("host", host, "reason", reason));
            case TimedOut(TimedOut.Phase phase, Duration limit) ->
                new Text("timed-out-" + lower(phase), Map.of("limit", Figures.duration(limit)));
            case Unauthorised(ServiceError said) ->
                new Text(said.code().orElse(0) == GATEWAY_REFUSES ? "unauthorised-gateway" : "unauthorised");
            case Forbidden(Forbidden.Missing missing, var _) -> new Text("forbidden-" + lower(missing));
            case NoSuchModel(String model, var _) -> new Text("no-such-model", Map.of("model", model));
            case InvalidInput(String path, String reason, ServiceError said) ->
                said.equals(ServiceError.NONE) ? unsent(path, reason) : refused(path, reason, said);
            case TooLarge _ -> new Text("too-large");
            case RateLimited _ -> new Text("rate-limited");
            case QuotaUsedUp _ -> new Text("quota-used-up");
            case Busy _ -> new Text("busy");
            case CircuitOpen(var _, Failure last) ->
                new Text("circuit-open", Map.of("last", Text.sentence(text(last).key() + ".title", Map.of())));
            case Server _ -> new Text("server");
            case Malformed(String what, var _) -> new Text("malformed", Map.of("what", what));
            case Cut(long events, String reason) ->
                new Text(events == 0 ? "cut-empty" : "cut", Map.of("reason", reason));
            case Cancelled _ -> new Text("cancelled");
        };
    }

    /// What was refused before it went out, for its connection or for itself.
    private static Text unsent(String path, String reason) {
        return switch (path) {
            case "account", "base", "gateway" -> new Text("unsent", Map.of("reason", reason));
            default -> invalid(path, reason);
        };
    }

    private static Text refused(String path, String reason, ServiceError said) {
        return said.code().orElse(0) == FLAGGED ? new Text("flagged") : invalid(path, reason);
    }

    /// What is refused may be an account, an address or a gateway, of which no model knows.
    private static Text invalid(String path, String reason) {
        return switch (path) {
            case "account" -> new Text("no-such-account");
            case "base" -> new Text("no-such-address");
            case "gateway" -> new Text("no-such-gateway");
            default -> new Text("invalid-input", Map.of("place", place(path), "reason", reason));
        };
    }

    /// The next step where it depends on time.
    private static Optional<String> todo(Failure failure, Instant now) {
        Optional<Map<String, String>> wait =
                failure.retryAfter(now).map(duration -> Map.of("wait", Figures.duration(duration)));
        if (failure instanceof QuotaUsedUp) {
            return wait.or(() -> Optional.of(Map.of()))
                    .map(values ->
                            Text.sentence(values.isEmpty() ? "quota-used-up.now" : "quota-used-up.todo", values));
        }
        return wait.map(values -> Text.sentence("wait", values));
    }

    private static String place(String path) {
        return path.isBlank() || path.equals("/") ? Text.sentence("invalid-input.whole", Map.of()) : path;
    }

    private static String code(Failure failure) {
        ServiceError said = failure.said();
        if (said.code().isPresent()) {
            return "WAI-" + said.code().getAsInt();
        }
        return said.http().isPresent()
                ? "HTTP-" + said.http().getAsInt()
                : failure.kind().toUpperCase(Locale.ROOT);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
