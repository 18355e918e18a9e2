package dev.ganglion.app;

import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Folders;
import dev.ganglion.storage.secret.SecretHomes;
import java.util.Map;

/// Where the program runs: its folders, its settings, the environment, how an embedded sandbox would answer, and where
/// secrets are kept.
record Place(
        Folders folders,
        FileSettings settings,
        Map<String, String> environment,
        SandboxOptions sandbox,
        SecretHomes homes) {
    /// With the secrets of the user.
    Place(Folders folders, FileSettings settings, Map<String, String> environment, SandboxOptions sandbox) {
        this(folders, settings, environment, sandbox, SecretHomes.of(folders));
    }

    /// The same with other homes of secrets.
    Place with(SecretHomes others) {
        return new Place(folders, settings, environment, sandbox, others);
    }

    /// The environment holds a token.
    @Override
    public String toString() {
        return "Place[" + folders + "]";
    }
}
