package dev.ganglion.task.vector;

import dev.ganglion.domain.Model;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.task.Order;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.Embeddings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How texts are to be embedded: all that goes the same way can be compared.
///
/// @param values fields of the request by name, as plain Java values
public record EmbeddingOrder(Model model, EmbeddingForm form, Map<String, Object> values) {
    public EmbeddingOrder {
        values = Map.copyOf(values);
    }

    /// What embedding these texts costs depends on. An instruction is read anew with each text.
    public static Planned.Reading reading(List<String> texts, Optional<String> instruction) {
        Extent extent = Extent.ofTexts(texts);
        long instructed = instruction.map(Extent::characters).orElse(0L) * texts.size();
        return new Planned.Reading(extent.plus(new Extent(instructed, 0)), true);
    }

    /// The same for texts that go this way.
    public Planned planned(List<String> texts) {
        return reading(texts, form == EmbeddingForm.QUERIES ? EmbeddingForm.instruction(values) : Optional.empty());
    }

    /// The call for as many texts as the model takes at a time.
    Order<Embeddings> of(List<String> texts) {
        var request = new EmbeddingRequest(model.id(), form.input(texts, values), form.others(values));
        return Order.of(model, planned(texts), client -> client.embed(request, _ -> {}));
    }
}
