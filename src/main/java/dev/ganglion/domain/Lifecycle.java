package dev.ganglion.domain;

import java.time.LocalDate;
import java.util.Optional;

/// Where a model stands between its addition and its retirement.
public record Lifecycle(
        Status status, Optional<LocalDate> added, Optional<LocalDate> retires, Optional<String> replacement) {
    /// How a model can be reached.
    public enum Status {
        ACTIVE,
        /// Only after a request form.
        ACCESS_BY_FORM,
        /// Named somewhere, yet not in the catalogue page.
        UNLISTED,
        DEPRECATED
    }

    /// Whether it answers everyone who calls it.
    public boolean answers() {
        return status == Status.ACTIVE || status == Status.UNLISTED;
    }
}
