package dev.ganglion.ui.chat;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/// An estimate in words.
final class EstimateText {
    private EstimateText() {}

    /// The estimate of sending the draft of that page now.
    static StringBinding of(ChatViewModel chat) {
        ModelChoice choice = chat.choice();
        return Bindings.createStringBinding(
                () -> chat.draft().get().isBlank() ? "" : of(choice.estimate(chat.withDraft())),
                chat.draft(),
                chat.conversation(),
                choice.model(),
                choice.parameters().limit());
    }

    static String of(Estimate estimate) {
        if (estimate.least().isEmpty()) {
            return Texts.text("estimate.unknown");
        }
        if (estimate.most().isEmpty()) {
            return Texts.text("estimate.least", Figures.neurons(estimate.least().get()));
        }
        Neurons least = estimate.least().get();
        Neurons most = estimate.most().get();
        return Texts.text("estimate.range", Figures.neurons(least, most), Figures.usd(least.usd(), most.usd()));
    }
}
