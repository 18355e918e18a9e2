package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.markdown.Block;

/// A row of the transcript. A message is several rows, so that a long one costs no more than what is on screen.
public sealed interface ChatRow {
    /// Which turn it belongs to.
    String turn();

    /// What the user asked.
    record Asked(Turn.Prompt prompt, Place place) implements ChatRow {
        @Override
        public String turn() {
            return prompt.id();
        }
    }

    /// Who answers.
    record Head(String turn, String model) implements ChatRow {}

    /// The model's reasoning, growing while it thinks.
    record Reasoned(String turn, Reasoning reasoning) implements ChatRow {}

    /// Nothing has arrived yet; what is done or waited for since that time of `System.nanoTime`.
    record Pending(String turn, long since, String what) implements ChatRow {}

    /// A block of the answer.
    record Body(String turn, Block block) implements ChatRow {}

    /// A piece of the answer as the model wrote it, before Markdown is read.
    record Raw(String turn, Block block) implements ChatRow {}

    /// A call of a tool that the model asks for.
    ///
    /// @param whole whether it has come to its end; until then its arguments grow
    record Called(String turn, Part.ToolCall call, boolean whole) implements ChatRow {}

    /// What the answer cost, how it ended, and what can be done with it.
    record Foot(Turn.Reply reply, Place place) implements ChatRow {
        @Override
        public String turn() {
            return reply.id();
        }
    }

    /// The results that the calls of an answer wait for.
    record Owing(String turn, Owed owed) implements ChatRow {}

    /// What the called tools said.
    record Told(Turn.Results results, Place place) implements ChatRow {
        @Override
        public String turn() {
            return results.id();
        }
    }

    /// A message while it is edited.
    record Editing(Edit edit) implements ChatRow {
        @Override
        public String turn() {
            return edit.turn().id();
        }
    }
}
