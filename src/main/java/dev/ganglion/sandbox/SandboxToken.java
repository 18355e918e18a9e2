package dev.ganglion.sandbox;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A token that the sandbox knows.
///
/// @param permissions what it may do; verifying itself takes none
public record SandboxToken(String secret, State state, Set<Permission> permissions) {
    /// Whether a token still works.
    public enum State {
        /// It works.
        ACTIVE,
        /// Switched off by its owner.
        DISABLED,
        /// Past its last day.
        EXPIRED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What a token may do.
    public enum Permission {
        /// Run models.
        RUN,
        /// Read lists of models, tasks, authors, schemas and fine-tunes.
        LIST,
        /// Create fine-tunes.
        EDIT,
        /// Query the analytics.
        ANALYTICS
    }

    public SandboxToken {
        permissions = Set.copyOf(permissions);
    }

    /// An active token that may do everything.
    public static SandboxToken full(String secret) {
        return new SandboxToken(secret, State.ACTIVE, EnumSet.allOf(Permission.class));
    }

    /// An active token that may do only that.
    public static SandboxToken only(String secret, Permission... permissions) {
        return new SandboxToken(secret, State.ACTIVE, Set.of(permissions));
    }

    @Override
    public String toString() {
        return "SandboxToken[state=%s, permissions=%s]".formatted(state, permissions);
    }
}
