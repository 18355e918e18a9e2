package dev.ganglion.workersai;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.DecisionRequest;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Ranking;
import dev.ganglion.workersai.text.RerankRequest;
import dev.ganglion.workersai.text.SummaryRequest;
import dev.ganglion.workersai.text.TranslationRequest;
import java.util.List;
import java.util.function.Consumer;

/// The tasks on text that are no chat. Every method blocks, and tells `waits` before each new try; interrupting the
/// thread cancels the request and closes its socket.
public interface TextTasks {
    /// Gives each text a vector, in the order of the texts.
    Reply<Embeddings> embed(EmbeddingRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Orders passages by how well they answer a query.
    Reply<Ranking> rerank(RerankRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Tells what kind of text it is: every label the model knows, with its score, in the order of the reply.
    Reply<List<LabelScore>> classifyText(String model, String text, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Translates texts, in their order.
    Reply<List<String>> translate(TranslationRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Shortens a text to what matters.
    Reply<String> summarise(SummaryRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// Answers questions about a state.
    Reply<Decision> decide(DecisionRequest request, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;
}
