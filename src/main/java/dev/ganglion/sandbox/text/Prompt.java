package dev.ganglion.sandbox.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// What an answer is made from.
///
/// @param system the system messages together, empty where there are none
/// @param turns what was said, oldest first; the last one of the user is answered
/// @param pictures how many parts of the last message are not text
/// @param room the `max_tokens` that were asked for, 0 where none were
/// @param seed the seed that was asked for, empty where the content alone decides
public record Prompt(
        String model, String system, List<Turn> turns, int pictures, int room, Optional<Long> seed, Beside beside) {
    /// What a picture counts, whatever its size.
    private static final int PER_PICTURE = 256;

    public Prompt {
        turns = List.copyOf(turns);
    }

    /// One message of the conversation.
    public record Turn(Speaker speaker, String text) {}

    /// Who said it.
    public enum Speaker {
        /// The one who asks.
        USER,
        /// The model.
        MODEL,
        /// A tool that the model called.
        TOOL
    }

    /// What comes along with a conversation.
    ///
    /// @param tools the tools as the chat template shows them to the model, empty where there are none
    /// @param results what tools have answered since the user last spoke
    /// @param seen sentences about the pictures of the last message, empty where the model sees none
    /// @param adapter the fine-tune that is put on the model
    /// @param raw whether the chat template is left out
    public record Beside(String tools, List<Result> results, List<String> seen, Optional<String> adapter, boolean raw) {
        /// Nothing at all.
        public static final Beside NOTHING = new Beside("", List.of(), List.of(), Optional.empty(), false);

        public Beside {
            results = List.copyOf(results);
            seen = List.copyOf(seen);
        }
    }

    /// What a tool answered, put so that people can read it.
    public record Result(String tool, String text) {}

    /// The user's messages, oldest first.
    List<String> asked() {
        return turns.stream()
                .filter(turn -> turn.speaker() == Speaker.USER)
                .map(Turn::text)
                .toList();
    }

    /// What the user said last, empty where nobody has spoken.
    public String message() {
        var asked = asked();
        return asked.isEmpty() ? "" : asked.getLast();
    }

    /// The same with another seed, for the next of several answers.
    public Prompt variant(int number) {
        var changed = number == 0 ? seed : Optional.of(seed.orElse(0L) + number);
        return new Prompt(model, system, turns, pictures, room, changed, beside);
    }

    /// The tokens in the order in which the model reads them, with what a chat template adds to each message.
    public List<String> pieces() {
        var pieces = new ArrayList<String>();
        if (!system.isEmpty()) {
            add("SYSTEM", system, pieces);
        }
        if (!beside.tools().isEmpty()) {
            add("TOOLS", beside.tools(), pieces);
        }
        turns.forEach(turn -> add(turn.speaker().name(), turn.text(), pieces));
        pieces.addAll(Collections.nCopies(lookedAt() * PER_PICTURE, "PICTURE"));
        mark("ANSWER", pieces);
        return pieces;
    }

    private void add(String who, String text, List<String> pieces) {
        mark(who, pieces);
        pieces.addAll(Tokens.of(text));
    }

    private void mark(String who, List<String> pieces) {
        for (int i = 0; i < Tokens.PER_MESSAGE && !beside.raw(); i++) {
            pieces.add(who);
        }
    }

    private int lookedAt() {
        return beside.seen().isEmpty() ? 0 : pictures;
    }

    /// Tokens of the whole prompt.
    public int tokens() {
        return pieces().size();
    }
}
