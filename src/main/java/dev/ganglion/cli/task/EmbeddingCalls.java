package dev.ganglion.cli.task;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Parameter.Measure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.EmbeddingRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Embeds texts in as many calls as the model's limit asks for, one after another, as if it were one. What was embedded
/// when a later call fails is kept, for it has been paid for.
final class EmbeddingCalls implements Job.Call {
    /// What models take at a time of which nothing is published.
    private static final int USUALLY = 100;

    private final String model;
    private final List<String> texts;
    private final Function<List<String>, EmbeddingInput> input;

    EmbeddingCalls(String model, List<String> texts, Function<List<String>, EmbeddingInput> input) {
        this.model = model;
        this.texts = List.copyOf(texts);
        this.input = input;
    }

    @Override
    public Reply<Outcome> send(WorkersAi client, Consumer<ChatEvent> sink)
            throws WorkersAiException, InterruptedException {
        var parts = new ArrayList<EmbeddedPart>();
        int most = most();
        for (int from = 0; from < texts.size(); from += most) {
            List<String> some = texts.subList(from, Math.min(from + most, texts.size()));
            try {
                var request = new EmbeddingRequest(model, input.apply(some));
                parts.add(new EmbeddedPart(some, client.embed(request, sink::accept)));
            } catch (WorkersAiException e) {
                if (parts.isEmpty()) {
                    throw e;
                }
                return EmbeddedPart.together(parts, Optional.of(e.failure()));
            }
        }
        return EmbeddedPart.together(parts, Optional.empty());
    }

    private int most() {
        return Parameters.bundled(model).stream()
                .filter(each -> each.name().equals("text") && each.range().measure() == Measure.ITEMS)
                .findFirst()
                .flatMap(each -> each.range().most())
                .map(BigDecimal::intValue)
                .orElse(USUALLY);
    }
}
