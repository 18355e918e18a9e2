package dev.ganglion.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Why a call did not end with a whole answer. Only `net` and `workersai.wire` create one;
/// [Explanation] turns it into what a person reads.
public sealed interface Failure {
    /// What the service said, or [ServiceError#NONE].
    default ServiceError said() {
        return ServiceError.NONE;
    }

    /// A stable word for the kind of failure, as files and the command line name it.
    default String kind() {
        return switch (this) {
            case Offline _ -> "offline";
            case TimedOut _ -> "timed-out";
            case Unauthorised _ -> "unauthorised";
            case Forbidden _ -> "forbidden";
            case NoSuchModel _ -> "no-such-model";
            case InvalidInput _ -> "invalid-input";
            case TooLarge _ -> "too-large";
            case RateLimited _ -> "rate-limited";
            case QuotaUsedUp _ -> "quota-used-up";
            case Busy _ -> "busy";
            case CircuitOpen _ -> "circuit-open";
            case Server _ -> "server";
            case Malformed _ -> "malformed";
            case Cut _ -> "cut";
            case Cancelled _ -> "cancelled";
        };
    }

    /// How long to wait before trying again can help, where that is known.
    default Optional<Duration> retryAfter(Instant now) {
        return switch (this) {
            case RateLimited(Optional<Duration> after, var _) -> after;
            case Busy(Optional<Duration> after, var _) -> after;
            case CircuitOpen(Duration after, var _) -> Optional.of(after);
            case QuotaUsedUp(Instant resets, var _) ->
                Optional.of(Duration.between(now, resets)).filter(Duration::isPositive);
            case Offline _, TimedOut _, Unauthorised _, Forbidden _, NoSuchModel _, InvalidInput _ -> Optional.empty();
            case TooLarge _, Server _, Malformed _, Cut _, Cancelled _ -> Optional.empty();
        };
    }

    /// Whether the service may have computed, and billed, something nevertheless.
    default boolean mayBeBilled() {
        return switch (this) {
            case TimedOut(TimedOut.Phase phase, var _) -> phase != TimedOut.Phase.CONNECT;
            case Server _, Malformed _, Cut _, Cancelled _ -> true;
            case Offline _, Unauthorised _, Forbidden _, NoSuchModel _, InvalidInput _, TooLarge _ -> false;
            case RateLimited _, QuotaUsedUp _, Busy _, CircuitOpen _ -> false;
        };
    }

    /// The service could not be reached: no route, name not found, refused, TLS.
    ///
    /// @param host with its port where the address names one
    record Offline(String host, String reason) implements Failure {}

    /// Nothing arrived for so long.
    record TimedOut(Phase phase, Duration limit) implements Failure {
        /// The part of the call that was waited for.
        public enum Phase {
            CONNECT,
            FIRST_BYTE,
            IDLE
        }
    }

    /// The token is missing, wrong, expired or disabled.
    record Unauthorised(ServiceError said) implements Failure {}

    /// The token is good, yet may not do this.
    record Forbidden(Missing missing, ServiceError said) implements Failure {
        /// What the account or token lacks.
        public enum Missing {
            PERMISSION,
            PAID_PLAN,
            /// Credit, where a gateway bills in advance.
            BALANCE,
            MODEL_TERMS,
            MODEL_ACCESS
        }
    }

    record NoSuchModel(String model, ServiceError said) implements Failure {}

    /// The request breaks the model's schema at `path`, which is `/` for the whole body.
    record InvalidInput(String path, String reason, ServiceError said) implements Failure {}

    record TooLarge(ServiceError said) implements Failure {}

    record RateLimited(Optional<Duration> retryAfter, ServiceError said) implements Failure {}

    /// The day's free neurons are used up.
    record QuotaUsedUp(Instant resetsAt, ServiceError said) implements Failure {}

    /// Out of capacity; nothing was computed.
    record Busy(Optional<Duration> retryAfter, ServiceError said) implements Failure {}

    /// Calls of this kind failed one after another, most recently with `last`, so that this one was not sent.
    record CircuitOpen(Duration retryAfter, Failure last) implements Failure {}

    record Server(ServiceError said) implements Failure {}

    /// The reply cannot be read as what the protocol promises.
    record Malformed(String what, ServiceError said) implements Failure {}

    /// The stream ended early, after so many events; what they held was delivered.
    record Cut(long events, String reason) implements Failure {}

    record Cancelled() implements Failure {}
}
