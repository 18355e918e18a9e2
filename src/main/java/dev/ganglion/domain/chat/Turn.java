package dev.ganglion.domain.chat;

import dev.ganglion.domain.Part;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// One entry of a conversation. Its id is unique over all conversations.
public sealed interface Turn {
    String id();

    Instant at();

    String text();

    /// What the user sent.
    record Prompt(String id, Instant at, String text, List<Attachment> attachments) implements Turn {
        public Prompt {
            attachments = List.copyOf(attachments);
        }

        /// A prompt of text alone.
        public Prompt(String id, Instant at, String text) {
            this(id, at, text, List.of());
        }
    }

    /// What a model answered, whole or as far as it came.
    ///
    /// @param calls the tools that it asked for
    record Reply(
            String id,
            Instant at,
            String model,
            String text,
            String reasoning,
            List<Part.ToolCall> calls,
            Outcome outcome,
            Receipt receipt)
            implements Turn {
        public Reply {
            calls = List.copyOf(calls);
        }

        /// A reply that asks for no tool.
        public Reply(
                String id, Instant at, String model, String text, String reasoning, Outcome outcome, Receipt receipt) {
            this(id, at, model, text, reasoning, List.of(), outcome, receipt);
        }

        /// The same with another text.
        public Reply saying(String other) {
            return new Reply(id, at, model, other, reasoning, calls, outcome, receipt);
        }

        /// The same with what another receipt says of its cost.
        public Reply costing(Receipt paid) {
            Receipt costly = new Receipt(
                    paid.usage(),
                    paid.neurons(),
                    receipt.firstToken(),
                    receipt.thinking(),
                    receipt.total(),
                    receipt.quirks());
            return new Reply(id, at, model, text, reasoning, calls, outcome, costly);
        }

        /// The same under another id.
        public Reply as(String otherId) {
            return new Reply(otherId, at, model, text, reasoning, calls, outcome, receipt);
        }
    }

    /// What the tools said that the reply before asked for.
    record Results(String id, Instant at, List<Part.ToolResult> results) implements Turn {
        public Results {
            results = List.copyOf(results);
        }

        @Override
        public String text() {
            return results.stream().map(Part.ToolResult::content).collect(Collectors.joining("\n"));
        }
    }
}
