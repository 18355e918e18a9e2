package dev.ganglion.cli.task;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.task.vector.Batches;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.EmbeddingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// Embeds texts in as many calls as the model's limit asks for, one after another, as if it were one. What was embedded
/// when a later call fails is kept, for it has been paid for.
final class EmbeddingCalls implements Job.Call {
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
        for (List<String> some : Batches.of(model, texts)) {
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
}
