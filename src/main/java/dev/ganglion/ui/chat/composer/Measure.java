package dev.ganglion.ui.chat.composer;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Clip;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.Leave;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ledger.estimate.Quote;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Tells what a draft adds to a conversation. The conversation is counted once, so that a key costs the same after one
/// turn and after thousands.
///
/// @param said what is sent before the draft
/// @param maxTokens the limit that the request asks for, if it does
/// @param budgets how those stand that a call has to keep
public record Measure(Estimates estimates, Model model, Extent said, OptionalInt maxTokens, List<Standing> budgets) {
    public Measure {
        budgets = List.copyOf(budgets);
    }

    /// What sending that draft now would take.
    public Fit fit(Draft draft) {
        Extent all = said.plus(extent(draft.text(), draft.attachments()));
        OptionalInt window = model.contextWindow();
        Estimate whole = estimates.chat(model, all, maxTokens);
        Leave leave = Leave.of(whole, budgets, tokens -> estimates.chat(model, all, OptionalInt.of(tokens)));
        Estimate sent = leave instanceof Leave.Shorter(Clip clip, Standing _) ? clip.estimate() : whole;
        return new Fit(
                Quote.of(sent, budgets),
                window.isPresent() ? OptionalLong.of(window.getAsInt()) : OptionalLong.empty(),
                leave,
                estimates.chat(model, said, maxTokens).promptTokens().orElse(0));
    }

    /// How much is sent of a turn.
    static Extent extent(Turn turn) {
        return switch (turn) {
            case Turn.Prompt prompt -> extent(prompt.text(), prompt.attachments());
            case Turn.Reply reply -> extent(reply.text(), List.of());
            case Turn.Results results ->
                new Extent(Extent.characters(results.text()), results.results().size());
        };
    }

    /// How much is sent of what a conversation carries beside its turns.
    static Extent extent(Setup setup) {
        long tools = setup.offered().stream().mapToLong(Measure::characters).sum();
        return setup.system().isBlank()
                ? new Extent(tools, 0)
                : new Extent(tools + Extent.characters(setup.system()), 1);
    }

    private static long characters(ToolDefinition tool) {
        return Extent.characters(tool.name())
                + Extent.characters(tool.description())
                + Extent.characters(tool.parameters());
    }

    private static Extent extent(String text, List<Attachment> attachments) {
        long files = attachments.stream()
                .mapToLong(attachment -> switch (attachment) {
                    case Attachment.TextFile file -> Extent.characters(file.text());
                    case Attachment.Image _ -> 0;
                })
                .sum();
        return text.isBlank() && attachments.isEmpty()
                ? Extent.NONE
                : new Extent(Extent.characters(text) + files, 1, pictures(attachments));
    }

    private static int pictures(List<Attachment> attachments) {
        return (int)
                attachments.stream().filter(Attachment.Image.class::isInstance).count();
    }
}
