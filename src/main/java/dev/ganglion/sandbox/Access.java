package dev.ganglion.sandbox;

import dev.ganglion.sandbox.SandboxToken.Permission;
import dev.ganglion.sandbox.SandboxToken.State;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Who may come in, and for what.
final class Access {
    private static final String BEARER = "Bearer ";

    private final List<SandboxToken> tokens;

    Access(SandboxOptions options) {
        tokens = Stream.concat(Stream.of(SandboxToken.full(options.token())), options.tokens().stream())
                .toList();
    }

    /// Refuses a call without a token that may do that.
    void check(Call call, Permission permission) throws Refusal {
        if (!allows(call, permission)) {
            throw Refusal.forbidden();
        }
    }

    /// Refuses a call that has such a header instead of its own.
    void check(String authorization, Permission permission) throws Refusal {
        if (!allows(authorization, permission)) {
            throw Refusal.forbidden();
        }
    }

    /// Whether the token may do that; a call without one that works is refused.
    boolean allows(Call call, Permission permission) throws Refusal {
        return allows(authorization(call), permission);
    }

    private boolean allows(String authorization, Permission permission) throws Refusal {
        return token(authorization)
                .filter(known -> known.state() == State.ACTIVE)
                .orElseThrow(Refusal::unauthorised)
                .permissions()
                .contains(permission);
    }

    /// The token that a call asks about, which may be one that no longer works.
    SandboxToken verified(Call call) throws Refusal {
        return token(authorization(call)).orElseThrow(() -> Refusal.api(401, new Reason(1000, "Invalid API Token")));
    }

    private static String authorization(Call call) {
        return call.header("authorization").orElse("");
    }

    private Optional<SandboxToken> token(String given) {
        return tokens.stream()
                .filter(token -> MessageDigest.isEqual(bytes(BEARER + token.secret()), bytes(given)))
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
