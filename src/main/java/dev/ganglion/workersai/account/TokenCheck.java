package dev.ganglion.workersai.account;

import dev.ganglion.domain.Failure;
import java.time.Instant;
import java.util.Optional;

/// What the service says of a token.
public sealed interface TokenCheck {
    /// It knows the token.
    record Known(String id, Status status, Optional<Instant> notBefore, Optional<Instant> expiresOn)
            implements TokenCheck {}

    /// It does not know the token there. It may be good all the same.
    record Refused(Failure failure) implements TokenCheck {}

    /// The state of a token.
    enum Status {
        ACTIVE,
        DISABLED,
        EXPIRED,
        /// A state that this version does not know by name.
        OTHER
    }
}
