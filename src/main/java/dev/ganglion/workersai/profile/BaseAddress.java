package dev.ganglion.workersai.profile;

import dev.ganglion.workersai.Connection;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// An address of a server as somebody typed it, and whether requests may go there.
public sealed interface BaseAddress {
    /// What is wrong with an address.
    enum Problem {
        NOTHING_TYPED,
        /// It is no address at all.
        NOT_AN_ADDRESS,
        /// It begins with neither `https://` nor `http://`.
        OTHER_SCHEME,
        NO_HOST,
        /// It has a user name or password, which would end in logs.
        HOLDS_CREDENTIALS,
        /// It has a query or a fragment, to which no path can be added.
        HAS_QUERY,
        /// A token would travel unencrypted over a network: `https` is needed, or this computer.
        UNENCRYPTED
    }

    /// One that requests may go to, without final slashes.
    record Good(URI base) implements BaseAddress {}

    /// One that they may not.
    record Refused(Problem problem) implements BaseAddress {}

    /// Judges what was typed, for requests without a token.
    static BaseAddress of(String typed) {
        String bare = bare(typed);
        if (bare.isEmpty()) {
            return new Refused(Problem.NOTHING_TYPED);
        }
        try {
            return judged(new URI(bare));
        } catch (URISyntaxException unreadable) {
            return new Refused(Problem.NOT_AN_ADDRESS);
        }
    }

    /// The same, for requests that carry a token.
    default BaseAddress withToken() {
        return switch (this) {
            case Good(URI base) when !Connection.isConfidential(base) -> new Refused(Problem.UNENCRYPTED);
            case Good _, Refused _ -> this;
        };
    }

    private static BaseAddress judged(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            return new Refused(Problem.OTHER_SCHEME);
        }
        if (address.getRawUserInfo() != null
                || String.valueOf(address.getRawAuthority()).contains("@")) {
            return new Refused(Problem.HOLDS_CREDENTIALS);
        }
        if (address.getHost() == null) {
            return new Refused(Problem.NO_HOST);
        }
        return address.getRawQuery() != null || address.getRawFragment() != null
                ? new Refused(Problem.HAS_QUERY)
                : new Good(address);
    }

    /// Without white space and quotes around it, final slashes, and the endpoint that people copy along.
    private static String bare(String typed) {
        return typed.replaceAll("^[\\s\"'<]+|[\\s\"'>]+$", "").replaceFirst("(/(chat/completions|models))?/*$", "");
    }
}
