package dev.ganglion.ui.connection;

import dev.ganglion.domain.secret.PassphraseStore;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.util.Arrays;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The question for the passphrase of the file of secrets. UI thread only.
final class Passphrase {
    /// Shorter ones are guessed.
    static final int LEAST = 8;

    /// What is asked.
    sealed interface State {
        record Closed() implements State {}

        /// The user is asked.
        ///
        /// @param fresh whether a file is to be made, rather than opened
        record Asking(boolean fresh) implements State {}

        /// What was typed is tried.
        ///
        /// @param fresh whether a file is being made, rather than opened
        record Working(boolean fresh) implements State {}
    }

    private final Background background;
    private final PassphraseStore file;
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty repeated = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed());
    private Runnable then = () -> {};
    private Runnable noticed = () -> {};

    Passphrase(Background background, PassphraseStore file) {
        this.background = background;
        this.file = file;
    }

    /// Calls `listener` each time the file was opened, after what waited for it.
    void onOpened(Runnable listener) {
        noticed = listener;
    }

    /// Asks, and goes on with `next` once the file is open.
    void ask(Runnable next) {
        then = next;
        background.<Boolean>start(
                yield -> yield.accept(!file.exists()),
                fresh -> open(fresh.getLast(), ""),
                () -> {},
                failure -> open(false, Trouble.of(failure).explanation().inOneLine()));
    }

    private void open(boolean fresh, String why) {
        typed.set("");
        repeated.set("");
        said.set(why);
        state.set(new State.Asking(fresh));
    }

    /// Opens or makes the file with what is typed.
    void submit() {
        if (!(state.get() instanceof State.Asking(boolean fresh))) {
            return;
        }
        String fault = fault(fresh);
        said.set(fault);
        if (fault.isEmpty()) {
            state.set(new State.Working(fresh));
            char[] passphrase = typed.get().toCharArray();
            background.<Boolean>start(
                    yield -> unlock(passphrase), opened -> {}, this::opened, failure -> refused(fresh, failure));
        }
    }

    private void unlock(char[] passphrase) throws SecretException, InterruptedException {
        try {
            file.unlock(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private String fault(boolean fresh) {
        if (typed.get().isEmpty()) {
            return Texts.text("passphrase.none");
        }
        if (fresh && typed.get().length() < LEAST) {
            return Texts.text("passphrase.short", Integer.toString(LEAST));
        }
        return fresh && !typed.get().equals(repeated.get()) ? Texts.text("passphrase.differ") : "";
    }

    private void opened() {
        Runnable next = then;
        close();
        next.run();
        noticed.run();
    }

    /// A damaged file is gone aside by now, so that the next one is made.
    private void refused(boolean fresh, Exception failure) {
        boolean damaged = failure instanceof SecretException secret && secret.reason() == Reason.DAMAGED;
        open(fresh || damaged, Trouble.of(failure).explanation().inOneLine());
    }

    /// Gives up; what was to go on does not.
    void cancel() {
        close();
    }

    private void close() {
        then = () -> {};
        typed.set("");
        repeated.set("");
        said.set("");
        state.set(new State.Closed());
    }

    boolean isOpen() {
        return !(state.get() instanceof State.Closed);
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    StringProperty typed() {
        return typed;
    }

    StringProperty repeated() {
        return repeated;
    }

    /// Why it did not open; empty when nothing is wrong.
    ReadOnlyStringProperty said() {
        return said.getReadOnlyProperty();
    }
}
