package dev.ganglion.sandbox.text;

import java.util.List;
import java.util.Optional;

/// What an answer is made from.
///
/// @param system the system messages together, empty where there are none
/// @param turns what was said, oldest first; the last one of the user is answered
/// @param pictures how many parts of the last message are not text
/// @param room the `max_tokens` that were asked for, 0 where none were
/// @param seed the seed that was asked for, empty where the content alone decides
public record Prompt(String model, String system, List<Turn> turns, int pictures, int room, Optional<Long> seed) {
    public Prompt {
        turns = List.copyOf(turns);
    }

    /// One message of the conversation.
    public record Turn(Speaker speaker, String text) {}

    /// Who said it.
    public enum Speaker {
        /// The one who asks.
        USER,
        /// The model, or a tool on its behalf.
        MODEL
    }

    /// The user's messages, oldest first.
    List<String> asked() {
        return turns.stream()
                .filter(turn -> turn.speaker() == Speaker.USER)
                .map(Turn::text)
                .toList();
    }

    /// Tokens of the whole prompt, with what a chat template adds to each message.
    public int tokens() {
        int counted = system.isEmpty() ? 0 : Tokens.count(system) + Tokens.PER_MESSAGE;
        for (var turn : turns) {
            counted += Tokens.count(turn.text()) + Tokens.PER_MESSAGE;
        }
        return counted + Tokens.PER_MESSAGE;
    }
}
