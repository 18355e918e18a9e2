package dev.ganglion.sandbox.wire;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// A request that is answered with an error instead of a result.
///
/// The service has two layers: the API before it (`result` is null) and the AI behind it (`result` is an empty
/// object, the text starts with `AiError: ` and ends with a request id in brackets).
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient ObjectNode envelope;

    private Refusal(int status, ObjectNode envelope) {
        super(envelope.path("errors").path(0).path("message").asString(), null, false, false);
        this.status = status;
        this.envelope = envelope;
    }

    /// One numbered sentence of a refusal.
    public record Reason(int code, String message) {}

    /// A refusal by the API layer.
    public static Refusal api(int status, Reason... reasons) {
        return new Refusal(status, Envelope.apiError(List.of(reasons)));
    }

    /// A refusal by the AI layer.
    public static Refusal ai(int status, int code, String text) {
        var message = "AiError: " + text + " (" + UUID.randomUUID() + ")";
        return new Refusal(status, Envelope.aiError(new Reason(code, message)));
    }

    /// An input that does not fit the model's schema.
    public static Refusal badInput(String problem) {
        return ai(400, 5006, "Bad input: Error: " + problem);
    }

    /// An answer that JSON mode does not give: no value fits the schema, or a stream was asked for. The service does
    /// not say which code that is; 5024 is the sandbox's choice.
    public static Refusal jsonMode() {
        return ai(400, 5024, "JSON Mode couldn't be met");
    }

    /// A body that cannot be read at all.
    public static Refusal unreadable(String problem) {
        return ai(400, 3003, problem);
    }

    /// A model that does not exist, or no longer does.
    public static Refusal noSuchModel(String model) {
        return ai(400, 5007, "No such model " + model + " or task");
    }

    /// The free neurons of the day are used up.
    ///
    /// @param code 4006 or 3036
    public static Refusal quota(int code) {
        return ai(
                429,
                code,
                "you have used up your daily free allocation of 10,000 neurons, please upgrade to Cloudflare's"
                        + " Workers Paid plan if you would like to continue usage.");
    }

    /// No machine is free for the model.
    public static Refusal busy() {
        return ai(429, 3040, "Capacity temporarily exceeded, please try again.");
    }

    /// More calls in a minute than the model allows.
    public static Refusal tooMany() {
        return api(429, new Reason(10429, "Too many requests, please slow down"));
    }

    /// A model that is not for accounts on the free plan.
    public static Refusal paidOnly(String model) {
        return ai(
                403,
                5035,
                "Model %s is not available on the Workers Free plan. Upgrade to access this model: %s"
                        .formatted(model, "https://dash.cloudflare.com/?to=/:account/workers/plans"));
    }

    /// The token is good, but not for this.
    public static Refusal forbidden() {
        return api(403, new Reason(10000, "Authentication error"));
    }

    /// The token is missing or wrong.
    public static Refusal unauthorised() {
        return api(401, new Reason(10000, "Authentication error"));
    }

    /// The HTTP status to answer with.
    public int status() {
        return status;
    }

    /// The body to answer with.
    public ObjectNode envelope() {
        return envelope.deepCopy();
    }
}
