package dev.ganglion.ui.connection;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.secret.SecretException;
import dev.ganglion.domain.secret.SecretHome;
import dev.ganglion.ui.kit.Texts;

/// What a person reads when a home of secrets does not give or take one.
public final class SecretWords {
    private SecretWords() {}

    /// What happened and what to do. Never holds a secret.
    public static Explanation of(SecretException failure) {
        String key = key(failure);
        String detail = failure.detail();
        String happened = Texts.text(key, Texts.text("connection.home." + failure.home()));
        return new Explanation(
                Texts.text("secret.title"),
                detail.isBlank() ? happened : happened + ' ' + Texts.text("secret.detail", detail),
                Texts.text(key + ".todo"),
                (failure.home() + "-" + failure.reason()).replace('_', '-'));
    }

    private static String key(SecretException failure) {
        return switch (failure.reason()) {
            case NO_SERVICE, LOCKED, TOO_SLOW -> "secret." + failure.reason() + "." + failure.home();
            case MISSING -> failure.home() == SecretHome.SESSION ? "secret.MISSING.SESSION" : "secret.MISSING";
            case REFUSED, WRONG_PASSPHRASE, DAMAGED, DISK -> "secret." + failure.reason();
        };
    }
}
