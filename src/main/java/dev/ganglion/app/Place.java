package dev.ganglion.app;

import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Folders;
import java.util.Map;

/// Where the program runs: its folders, its settings, the environment, and how an embedded sandbox would answer.
record Place(Folders folders, FileSettings settings, Map<String, String> environment, SandboxOptions sandbox) {
    /// The environment holds a token.
    @Override
    public String toString() {
        return "Place[" + folders + "]";
    }
}
