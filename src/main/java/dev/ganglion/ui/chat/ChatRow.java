package dev.ganglion.ui.chat;

import dev.ganglion.domain.Turn;
import dev.ganglion.ui.markdown.Block;

/// A row of the transcript. A message is several rows, so that a long one costs no more than what is on screen.
sealed interface ChatRow {
    /// Which turn it belongs to.
    String turn();

    /// What the user asked.
    record Asked(Turn.Prompt prompt) implements ChatRow {
        @Override
        public String turn() {
            return prompt.id();
        }
    }

    /// Who answers.
    record Head(String turn, String model) implements ChatRow {}

    /// The model's reasoning, growing while it thinks.
    record Reasoned(String turn, Reasoning reasoning) implements ChatRow {}

    /// Nothing has arrived since that time of `System.nanoTime`; why the wait is long, if that is known.
    record Pending(String turn, long since, String why) implements ChatRow {}

    /// A block of the answer.
    record Body(String turn, Block block) implements ChatRow {}

    /// What the answer cost, how it ended, and what can be done with it.
    record Foot(Turn.Reply reply) implements ChatRow {
        @Override
        public String turn() {
            return reply.id();
        }
    }
}
