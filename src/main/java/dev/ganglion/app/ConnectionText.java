package dev.ganglion.app;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.Connection;
import java.util.regex.Pattern;

/// What the strip says of a connection. Account ids are masked.
final class ConnectionText {
    private static final int SHOWN = 4;

    /// What an account id looks like; anything else may be a token in the wrong place and is not shown at all.
    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{32}");

    private ConnectionText() {}

    static String of(Connection connection) {
        if (connection.simulated()) {
            return Texts.text("connection.sandbox");
        }
        String account = connection.account();
        return ACCOUNT.matcher(account).matches()
                ? Texts.text("connection.account", account.substring(account.length() - SHOWN))
                : Texts.text("connection.odd");
    }
}
