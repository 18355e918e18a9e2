package dev.ganglion.ui.connection;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretException.Reason;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Connecting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which homes of secrets work on this computer. UI thread only; each is asked by itself, off it.
final class Homes {
    /// What is known of a home.
    sealed interface State {
        record Asking() implements State {}

        record Works() implements State {}

        /// It works once its passphrase is given.
        record Locked() implements State {}

        record Out(Explanation why) implements State {}

        default String word() {
            return switch (this) {
                case Asking() -> Texts.text("homes.asking");
                case Works() -> Texts.text("homes.works");
                case Locked() -> Texts.text("homes.locked");
                case Out _ -> Texts.text("homes.out");
            };
        }
    }

    private final Background background;
    private final Connecting connecting;
    private final Map<SecretHome, ReadOnlyObjectWrapper<State>> states = new EnumMap<>(SecretHome.class);

    private Runnable answered = () -> {};

    Homes(Background background, Connecting connecting) {
        this.background = background;
        this.connecting = connecting;
        for (SecretHome home : SecretHome.values()) {
            states.put(home, new ReadOnlyObjectWrapper<>(new State.Asking()));
        }
    }

    /// Calls `listener` after each answer of a home.
    void onAnswer(Runnable listener) {
        answered = listener;
    }

    /// Asks every home anew.
    void ask() {
        for (SecretHome home : SecretHome.values()) {
            background.<Optional<SecretException>>start(
                    yield -> yield.accept(connecting.trouble(home)),
                    answers -> tell(home, answers.getLast().map(Homes::state).orElseGet(State.Works::new)),
                    () -> {},
                    failure -> tell(home, new State.Out(Trouble.of(failure).explanation())));
        }
    }

    private static State state(SecretException trouble) {
        return trouble.home() == SecretHome.FILE && trouble.reason() == Reason.LOCKED
                ? new State.Locked()
                : new State.Out(SecretWords.of(trouble));
    }

    private void tell(SecretHome home, State state) {
        wrapper(home).set(state);
        answered.run();
    }

    /// The safest that works, as far as they have answered; the keychain until it has.
    SecretHome best() {
        return Stream.of(SecretHome.KEYCHAIN, SecretHome.FILE)
                .filter(home -> !(state(home).get() instanceof State.Out))
                .findFirst()
                .orElse(SecretHome.SESSION);
    }

    ReadOnlyObjectProperty<State> state(SecretHome home) {
        return wrapper(home).getReadOnlyProperty();
    }

    private ReadOnlyObjectWrapper<State> wrapper(SecretHome home) {
        return Objects.requireNonNull(states.get(home));
    }
}
