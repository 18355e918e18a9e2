package dev.ganglion.ui.connection;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.ui.kit.Texts;
import java.util.Locale;
import java.util.Optional;

/// What went wrong, until it is read.
///
/// @param offer what can be done about it by one click
record Trouble(Explanation explanation, Optional<Offer> offer) {
    /// A next step.
    record Offer(String label, Runnable step) {}

    /// Without an offer.
    static Trouble of(Exception failure) {
        return new Trouble(
                failure instanceof SecretException secret ? SecretWords.of(secret) : unexpected(failure),
                Optional.empty());
    }

    Trouble offering(Offer step) {
        return new Trouble(explanation, Optional.of(step));
    }

    /// Something that nobody foresaw: the log has it whole.
    private static Explanation unexpected(Exception failure) {
        System.getLogger(Trouble.class.getName())
                .log(System.Logger.Level.ERROR, "A connection could not be changed", failure);
        return new Explanation(
                Texts.text("connection.unexpected.title"),
                Texts.text("connection.unexpected"),
                Texts.text("connection.unexpected.todo"),
                failure.getClass().getSimpleName().toUpperCase(Locale.ROOT));
    }
}
