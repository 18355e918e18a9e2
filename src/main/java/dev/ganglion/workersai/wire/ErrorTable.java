package dev.ganglion.workersai.wire;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Forbidden.Missing;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.net.Redactor;
import dev.ganglion.net.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// Maps what the service says to one failure: by its code where we know it, else by its status.
///
/// Choices where the service leaves one: a timeout or abort on its side (3007, 3008, 408) is [Failure.Server], since
/// the work may have been done and billed; a context overflow is [Failure.TooLarge]; an address that routes nowhere
/// (7000, 7001, 7003) is [Failure.InvalidInput] of `account` or `base`, and one that no gateway takes (2001, 2008) of
/// `gateway`. A gateway that wants a token of its own (2009) is [Failure.Unauthorised].
public final class ErrorTable implements Rejected.Reader {
    private static final int NO_CODE = -1;
    /// What the service says, under no documented code, when an answer cannot follow its schema.
    private static final String JSON_UNMET = "JSON Mode couldn't be met";

    private final String model;
    private final Redactor redactor;
    private final ServiceWords words;
    private final Clock clock;

    /// For a call of `model`; the clock tells when the day of the quota ends.
    public ErrorTable(String model, Redactor redactor, Clock clock) {
        this.model = model;
        this.redactor = redactor;
        this.words = new ServiceWords(redactor);
        this.clock = clock;
    }

    @Override
    public Failure read(Rejected rejected) {
        Optional<JsonNode> body = Json.tree(rejected.body()).filter(JsonNode::isObject);
        List<Envelope.Said> errors = body.map(Envelope::errors).orElse(List.of());
        if (errors.isEmpty()) {
            String text = body.isPresent() ? "no reason given" : words.ofBody(rejected.http(), rejected.body());
            return byStatus(
                    new ServiceError(OptionalInt.of(rejected.http()), OptionalInt.empty(), text),
                    rejected.retryAfter());
        }
        return failure(rejected.http(), errors, rejected.retryAfter());
    }

    /// The failure that a body states although its status is good.
    public Failure failure(int http, JsonNode body) {
        List<Envelope.Said> errors = Envelope.errors(body);
        return failure(
                http,
                errors.isEmpty() ? List.of(new Envelope.Said(OptionalInt.empty(), "no reason given")) : errors,
                Optional.empty());
    }

    /// What the service says of something that is no failure of the call, cleaned for people.
    public String words(String message) {
        return words.clean(message);
    }

    private Failure failure(int http, List<Envelope.Said> errors, Optional<Duration> retryAfter) {
        boolean noRoute = errors.stream().anyMatch(each -> each.code().orElse(NO_CODE) == 7000);
        Envelope.Said first = errors.getFirst();
        ServiceError said = new ServiceError(OptionalInt.of(http), first.code(), words.clean(first.message()));
        return noRoute ? input("base", said) : byCode(said, retryAfter);
    }

    private Failure byCode(ServiceError said, Optional<Duration> retryAfter) {
        if (said.message().contains(JSON_UNMET)) {
            return input("/response_format", said);
        }
        return switch (said.code().orElse(NO_CODE)) {
            case 5007, 3042 -> new Failure.NoSuchModel(redactor.clean(model), said);
            case 5006, 5004, 3003 -> input(ServiceWords.path(said.message()), said);
            case 3030 -> input("/prompt", said);
            case 3039, 5005 -> input("/lora", said);
            case 7003 -> input("account", said);
            case 2001, 2008 -> input("gateway", said);
            case 7000, 7001, 5019 -> input("base", said);
            case 5016 -> new Failure.Forbidden(Missing.MODEL_TERMS, said);
            case 5018, 3041, 3023 -> new Failure.Forbidden(Missing.MODEL_ACCESS, said);
            case 5035 -> new Failure.Forbidden(Missing.PAID_PLAN, said);
            case 9109 -> new Failure.Forbidden(Missing.PERMISSION, said);
            case 10000 ->
                said.http().orElse(401) == 403
                        ? new Failure.Forbidden(Missing.PERMISSION, said)
                        : new Failure.Unauthorised(said);
            case 1000, 2009, 6003, 6111 -> new Failure.Unauthorised(said);
            case 3006 -> new Failure.TooLarge(said);
            case 3007, 3008 -> new Failure.Server(said);
            case 3036, 4006 ->
                new Failure.QuotaUsedUp(
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                        said);
            case 3040 -> new Failure.Busy(retryAfter, said);
            default -> byStatus(said, retryAfter);
        };
    }

    private Failure byStatus(ServiceError said, Optional<Duration> retryAfter) {
        int http = said.http().orElse(0);
        return switch (http) {
            case 401 -> new Failure.Unauthorised(said);
            case 402 -> new Failure.Forbidden(Missing.BALANCE, said);
            case 403 -> new Failure.Forbidden(Missing.PERMISSION, said);
            case 404, 405 -> input(said.code().isPresent() ? "/" : "base", said);
            case 413 -> new Failure.TooLarge(said);
            case 408 -> new Failure.Server(said);
            case 429 -> new Failure.RateLimited(retryAfter, said);
            default -> http / 100 == 4 ? input(ServiceWords.path(said.message()), said) : new Failure.Server(said);
        };
    }

    private static Failure input(String path, ServiceError said) {
        String message = said.message();
        if (message.contains("maximum context length")) {
            return new Failure.TooLarge(said);
        }
        return new Failure.InvalidInput(path, ServiceWords.reason(message), said);
    }
}
