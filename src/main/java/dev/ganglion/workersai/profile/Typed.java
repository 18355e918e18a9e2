package dev.ganglion.workersai.profile;

import dev.ganglion.workersai.Token;
import java.util.Optional;

/// The secrets that were typed for a profile. One that is empty stays as it is kept.
///
/// @param gateway the token of the gateway, where it wants its own
public record Typed(Optional<Token> token, Optional<Token> gateway) {
    /// Nothing was typed.
    public static final Typed NOTHING = new Typed(Optional.empty(), Optional.empty());

    /// A token alone.
    public static Typed of(Token token) {
        return new Typed(Optional.of(token), Optional.empty());
    }
}
