package dev.ganglion.ui.connection;

import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Connecting;
import dev.ganglion.workersai.profile.Connecting.Hindrance;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings back the connection that was chosen last and could not be taken into use at the start. UI thread only.
final class Resumption {
    private final Connecting connecting;
    private final Passphrase passphrase;
    private final Deeds deeds;
    private final Consumer<String> use;
    private boolean asked;

    /// @param use takes the profile of an id into use
    Resumption(Connecting connecting, Passphrase passphrase, Deeds deeds, Consumer<String> use) {
        this.connecting = connecting;
        this.passphrase = passphrase;
        this.deeds = deeds;
        this.use = use;
    }

    /// Tells why another connection is in use than the one chosen last, if so. A locked file is asked about instead,
    /// once: who does not give the passphrase then may have the reason told.
    void greet() {
        if (locked().isPresent() && !asked) {
            asked = true;
            passphrase.ask(() -> {});
        } else if (!passphrase.isOpen()) {
            connecting.hindrance().ifPresent(this::tell);
        }
    }

    private void tell(Hindrance hindrance) {
        String label = Texts.text("connection.resume", hindrance.profile().name());
        Runnable step = () -> use.accept(hindrance.profile().id());
        deeds.tell(Trouble.of(hindrance.why()).offering(new Trouble.Offer(label, step)));
    }

    /// Takes the connection into use that only waited for the passphrase, unless something else goes on.
    void resume() {
        locked().filter(_ -> !deeds.busy().get())
                .ifPresent(hindrance -> use.accept(hindrance.profile().id()));
    }

    private Optional<Hindrance> locked() {
        return connecting
                .hindrance()
                .filter(hindrance -> hindrance.why().home() == SecretHome.FILE
                        && hindrance.why().reason() == Reason.LOCKED);
    }
}
