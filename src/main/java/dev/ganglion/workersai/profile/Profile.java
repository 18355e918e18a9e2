package dev.ganglion.workersai.profile;

import dev.ganglion.domain.secret.SecretHome;
import java.util.UUID;

/// A connection that has a name and is kept. Holds no token.
///
/// @param id never changes, whatever it is called
/// @param name what the user calls it
/// @param home where its secrets are kept
public record Profile(String id, String name, Reach reach, SecretHome home) {
    /// The sandbox, which is always there.
    public static final Profile SANDBOX = new Profile("sandbox", "Sandbox", new Reach.Sandbox(), SecretHome.SESSION);

    private static final String ENVIRONMENT = "environment";

    public Profile {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a profile has an id and a name");
        }
    }

    /// A new one.
    public static Profile create(String name, Reach reach, SecretHome home) {
        return new Profile(UUID.randomUUID().toString(), name, reach, home);
    }

    /// The account that the environment variables name.
    public static Profile ofEnvironment(String account) {
        return new Profile(ENVIRONMENT, "Environment", new Reach.Account(account), SecretHome.SESSION);
    }

    /// Whether it is there by itself, so that it is neither saved nor removed.
    public boolean builtIn() {
        return id.equals(SANDBOX.id) || id.equals(ENVIRONMENT);
    }

    /// The name under which a home keeps its token.
    public String tokenName() {
        return id;
    }

    /// The name under which a home keeps the token of its gateway.
    public String gatewayTokenName() {
        return id + "/gateway";
    }

    /// The same, its secrets kept elsewhere.
    public Profile in(SecretHome other) {
        return new Profile(id, name, reach, other);
    }
}
