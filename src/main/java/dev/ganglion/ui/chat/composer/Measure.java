package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Extent;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Tells what a draft adds to a conversation. The conversation is counted once, so that a key costs the same after one
/// turn and after thousands.
///
/// @param said what is sent before the draft
/// @param maxTokens the limit that the request asks for, if it does
public record Measure(Estimates estimates, Model model, Extent said, OptionalInt maxTokens) {
    /// What sending that draft now would take.
    public Fit fit(Draft draft) {
        Extent all = said.plus(extent(draft.text(), draft.attachments()));
        OptionalInt window = model.contextWindow();
        return new Fit(
                estimates.chat(model, all, maxTokens),
                window.isPresent() ? OptionalLong.of(window.getAsInt()) : OptionalLong.empty(),
                (int) draft.attachments().stream()
                        .filter(Attachment.Image.class::isInstance)
                        .count());
    }

    /// How much is sent of that conversation: the shown turns and its setup.
    public static Extent extent(Conversation conversation) {
        Extent all = extent(conversation.setup());
        for (Turn turn : conversation.turns()) {
            all = all.plus(
                    switch (turn) {
                        case Turn.Prompt prompt -> extent(prompt.text(), prompt.attachments());
                        case Turn.Reply reply -> extent(reply.text(), List.of());
                        case Turn.Results results ->
                            new Extent(
                                    results.text().length(), results.results().size());
                    });
        }
        return all;
    }

    private static Extent extent(Setup setup) {
        long tools = setup.offered().stream().mapToLong(Measure::characters).sum();
        return setup.system().isBlank()
                ? new Extent(tools, 0)
                : new Extent(tools + setup.system().length(), 1);
    }

    private static long characters(ToolDefinition tool) {
        return (long) tool.name().length()
                + tool.description().length()
                + tool.parameters().length();
    }

    private static Extent extent(String text, List<Attachment> attachments) {
        long files = attachments.stream()
                .mapToLong(attachment -> switch (attachment) {
                    case Attachment.TextFile file -> file.text().length();
                    case Attachment.Image _ -> 0;
                })
                .sum();
        return text.isBlank() && attachments.isEmpty() ? Extent.NONE : new Extent(text.length() + files, 1);
    }
}
