package dev.ganglion.ui.connection;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.Reach;
import dev.ganglion.workersai.profile.TokenText;

/// A profile in words that may be on any screen: account ids by their end only.
public final class Mask {
    private Mask() {}

    /// What it reaches, such as `Cloudflare account …a4c0`.
    public static String reach(Profile profile) {
        return switch (profile.reach()) {
            case Reach.Account(String account) -> Texts.text("connection.row.ACCOUNT", TokenText.masked(account));
            case Reach.ThroughGateway through ->
                Texts.text("connection.row.GATEWAY", through.gateway(), TokenText.masked(through.account()));
            case Reach.Server server -> server.base().getRawAuthority();
            case Reach.Sandbox() -> Texts.text("connection.row.SANDBOX");
        };
    }

    /// Where its token lies.
    static String home(Profile profile) {
        if (profile.builtIn()) {
            return Texts.text(
                    profile.reach() instanceof Reach.Sandbox ? "connection.home.none" : "connection.home.environment");
        }
        return Texts.text(profile.reach().needsToken() ? "connection.home." + profile.home() : "connection.home.none");
    }
}
