package dev.ganglion.app;

import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.secret.SecretHomes;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.RequestLimits;
import dev.ganglion.workersai.profile.Profiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/// What a switchboard stands in: settings and homes of secrets in a folder, a keychain in memory, a sandbox.
final class SwitchRoom implements AutoCloseable {
    final MemoryKeychain keychain = new MemoryKeychain();
    final EmbeddedSandbox sandbox = new EmbeddedSandbox(SandboxOptions.defaults());
    final FileSettings settings;
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), Clock.systemUTC());
    private final Path folder;
    private SecretHomes homes;

    SwitchRoom(Path folder) {
        this.folder = folder;
        this.settings = FileSettings.open(folder.resolve("settings.json"), Duration.ofHours(1));
        this.homes = keychain.in(folder);
    }

    SecretHomes homes() {
        return homes;
    }

    Switchboard start() throws InterruptedException {
        return start(Map.of());
    }

    Switchboard start(Map<String, String> environment) throws InterruptedException {
        Reaching reaching = new Reaching(sandbox, transport, transport, Clock.systemUTC(), RequestLimits.NONE);
        return Switchboard.open(new Profiles(settings), homes, reaching, Connection.fromEnvironment(environment));
    }

    /// As if the program had ended: what is kept in memory is gone.
    Switchboard restart() throws InterruptedException {
        homes = keychain.in(folder);
        return start();
    }

    @Override
    public void close() {
        settings.close();
        transport.close();
        sandbox.close();
    }
}
