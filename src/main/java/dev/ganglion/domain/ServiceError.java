package dev.ganglion.domain;

import java.util.OptionalInt;

/// What the service said of a failure: its HTTP status, its own code, its words without markup or secrets.
public record ServiceError(OptionalInt http, OptionalInt code, String message) {
    /// A failure of which the service said nothing.
    public static final ServiceError NONE = new ServiceError(OptionalInt.empty(), OptionalInt.empty(), "");

    public static ServiceError of(int http, int code, String message) {
        return new ServiceError(OptionalInt.of(http), OptionalInt.of(code), message);
    }
}
