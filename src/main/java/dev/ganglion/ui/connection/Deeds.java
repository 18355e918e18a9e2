package dev.ganglion.ui.connection;

import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.kit.Background;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Runs what waits for a home of secrets, one at a time. A locked file is opened first; what fails otherwise stays
/// told until it is read. UI thread only.
final class Deeds {
    /// Something that blocks.
    interface Deed {
        void run() throws SecretException, InterruptedException;
    }

    /// What was done, in a sentence, and how to take it back where that can be.
    record Said(String words, Optional<Runnable> undo) {
        static final Said NOTHING = of("");

        static Said of(String words) {
            return new Said(words, Optional.empty());
        }
    }

    private final Background background;
    private final Passphrase passphrase;
    private final Runnable toFront;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Trouble>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param toFront shows the page, as what is asked or told must be seen
    Deeds(Background background, Passphrase passphrase, Runnable toFront) {
        this.background = background;
        this.passphrase = passphrase;
        this.toFront = toFront;
    }

    /// Runs `deed`, then `done`; does nothing while another runs.
    void run(Deed deed, Runnable done) {
        run(deed, done, UnaryOperator.identity());
    }

    /// The same; `advice` may add an offer to what went wrong.
    void run(Deed deed, Runnable done, UnaryOperator<Trouble> advice) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        trouble.set(Optional.empty());
        background.<Void>start(
                yield -> deed.run(),
                nothing -> {},
                () -> {
                    busy.set(false);
                    done.run();
                },
                failure -> {
                    busy.set(false);
                    fail(failure, () -> run(deed, done, advice), advice);
                });
    }

    /// Opens a locked file and goes on with `again`; tells everything else.
    void fail(Exception failure, Runnable again, UnaryOperator<Trouble> advice) {
        toFront.run();
        if (failure instanceof SecretException secret
                && secret.home() == SecretHome.FILE
                && secret.reason() == Reason.LOCKED) {
            passphrase.ask(again);
        } else {
            trouble.set(Optional.of(advice.apply(Trouble.of(failure))));
        }
    }

    /// Tells of something that went wrong before.
    void tell(Trouble known) {
        trouble.set(Optional.of(known));
    }

    /// Says that the trouble was read.
    void dismiss() {
        trouble.set(Optional.empty());
    }

    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> trouble() {
        return trouble.getReadOnlyProperty();
    }
}
