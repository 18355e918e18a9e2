package dev.ganglion.ui.connection.draft;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Reach;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;

/// The kinds of connections, as people choose among them.
public enum Kind {
    ACCOUNT(Feather.CLOUD),
    GATEWAY(Feather.SHUFFLE),
    SERVER(Feather.SERVER),
    SANDBOX(Feather.BOX);

    /// Those that are made by hand.
    public static final List<Kind> MADE = List.of(ACCOUNT, GATEWAY, SERVER);

    private final Feather icon;

    Kind(Feather icon) {
        this.icon = icon;
    }

    public static Kind of(Reach reach) {
        return switch (reach) {
            case Reach.Account _ -> ACCOUNT;
            case Reach.ThroughGateway _ -> GATEWAY;
            case Reach.Server _ -> SERVER;
            case Reach.Sandbox _ -> SANDBOX;
        };
    }

    public Feather icon() {
        return icon;
    }

    public String label() {
        return Texts.text("connection.kind." + this);
    }

    /// Whether it has a Cloudflare account behind it, so that a token is made in its dashboard.
    public boolean cloudflare() {
        return this == ACCOUNT || this == GATEWAY;
    }
}
