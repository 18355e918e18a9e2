package dev.ganglion.sandbox;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /// Reads `SECRET=WHAT`, where WHAT is a state or permissions with plus signs between, such as `t2=run+list`.
    ///
    /// @throws IllegalArgumentException with a sentence that names what there is, and no secret
    public static SandboxToken parse(String text) {
        int end = text.lastIndexOf('=');
        var what = end < 0 ? "" : text.substring(end + 1).strip().toUpperCase(Locale.ROOT);
        if (end < 1) {
            throw new IllegalArgumentException("A further token is written SECRET=run, with what it may do.");
        }
        var secret = text.substring(0, end).strip();
        var state = Arrays.stream(State.values())
                .filter(known -> known.name().equals(what))
                .findFirst();
        return state.isPresent()
                ? new SandboxToken(secret, state.orElseThrow(), EnumSet.allOf(Permission.class))
                : only(
                        secret,
                        Stream.of(what.split("\\+", -1))
                                .map(SandboxToken::permission)
                                .toArray(Permission[]::new));
    }

    private static Permission permission(String name) {
        return Arrays.stream(Permission.values())
                .filter(known -> known.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A token is not '%s'. Known: %s"
                        .formatted(
                                name.toLowerCase(Locale.ROOT),
                                Stream.concat(Arrays.stream(State.values()), Arrays.stream(Permission.values()))
                                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", ")))));
    }

    @Override
    public String toString() {
        return "SandboxToken[state=%s, permissions=%s]".formatted(state, permissions);
    }
}
