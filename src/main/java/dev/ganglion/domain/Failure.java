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

    /// The service could not be reached: no route, name not found, refused, TLS.
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

    record Server(ServiceError said) implements Failure {}

    /// The reply cannot be read as what the protocol promises.
    record Malformed(String what, ServiceError said) implements Failure {}

    /// The stream ended early, after so many events; what they held was delivered.
    record Cut(long events, String reason) implements Failure {}

    record Cancelled() implements Failure {}
}
