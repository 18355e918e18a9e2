package dev.ganglion.cli.task;

import dev.ganglion.cli.input.Given;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.task.vector.EmbeddingOrder;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.Pooling;
import dev.ganglion.workersai.text.RerankRequest;
import dev.ganglion.workersai.text.SummaryRequest;
import dev.ganglion.workersai.text.TranslationForm;
import dev.ganglion.workersai.text.TranslationRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// The tasks on text that are no chat.
final class TextJobs {
    private TextJobs() {}

    static Job embedding(String model, Given given) throws Misuse {
        List<String> queries = given.list("queries");
        List<String> documents = given.list("documents");
        if (!queries.isEmpty() || !documents.isEmpty()) {
            var texts = new ArrayList<>(queries);
            texts.addAll(documents);
            var input = new EmbeddingInput.Retrieval(queries, documents, given.word("instruction"));
            var request = new EmbeddingRequest(model, input);
            return Job.words(
                            (client, waits) -> client.embed(request, waits),
                            embeddings -> new Outcome.Embedded(embeddings, texts, Optional.empty()))
                    .costing(EmbeddingOrder.reading(texts, input.instruction()));
        }
        Optional<String> query = given.word("query");
        if (query.isPresent()) {
            return ranking(model, query.get(), given);
        }
        Optional<Pooling> pooling = pooling(given);
        return embedding(model, given.someTexts(), texts -> new EmbeddingInput.Texts(texts, pooling));
    }

    static Job compatibleEmbedding(String model, Given given) throws Misuse {
        return embedding(model, given.someTexts(), texts -> new EmbeddingInput.Compatible(texts, true));
    }

    private static Job embedding(String model, List<String> texts, Function<List<String>, EmbeddingInput> input) {
        return new Job(new EmbeddingCalls(model, texts, input), Planned.Reading.of(texts), Job.Gives.WORDS);
    }

    private static Optional<Pooling> pooling(Given given) throws Misuse {
        Optional<String> word = given.word("pooling");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (word.get()) {
                    case "mean" -> Pooling.MEAN;
                    case "cls" -> Pooling.CLS;
                    default -> throw new Misuse("--set pooling takes mean or cls.");
                });
    }

    /// A model that ranks stands in the catalogue under the same task as one that labels.
    static Job classification(String model, Given given) throws Misuse {
        if (model.contains("rerank")) {
            String query = given.prompt()
                    .filter(text -> !text.isBlank())
                    .orElseThrow(() -> given.misuse("needs a query: give it with --prompt"));
            return ranking(model, query, given);
        }
        String text = given.someWords();
        return Job.words((client, waits) -> client.classifyText(model, text, waits), Outcome.Labels::new)
                .costing(Planned.Reading.of(List.of(text)));
    }

    private static Job ranking(String model, String query, Given given) throws Misuse {
        List<String> passages = given.texts();
        if (passages.isEmpty()) {
            throw given.misuse("needs passages: give them with --text, repeated, or with --lines");
        }
        var request = new RerankRequest(model, query, passages, given.number("top_k"), given.flag("truncate_inputs"));
        return Job.words(
                        (client, waits) -> client.rerank(request, waits),
                        ranking -> new Outcome.Ranked(ranking, passages))
                .costing(Planned.Ranking.of(query, passages));
    }

    static Job translation(String model, Given given) throws Misuse {
        TranslationForm form = TranslationForm.of(model);
        List<String> texts = given.someTexts();
        if (form == TranslationForm.ONE_TEXT && texts.size() > 1) {
            throw given.misuse("takes one text, not " + texts.size());
        }
        String name = form == TranslationForm.ONE_TEXT ? "target_lang" : "target_language";
        String target = given.word(name)
                .orElseThrow(() -> given.misuse("needs the language wanted: give it with --set " + name + "=…"));
        var request = new TranslationRequest(model, texts, given.word("source_lang"), target, form);
        return Job.words((client, waits) -> client.translate(request, waits), Outcome.Texts::new)
                .costing(new Planned.Translating(Extent.ofTexts(texts)));
    }

    static Job summary(String model, Given given) throws Misuse {
        OptionalInt most = given.number("max_length");
        var request = new SummaryRequest(model, given.someWords(), most);
        return Job.words((client, waits) -> client.summarise(request, waits), text -> new Outcome.Texts(List.of(text)))
                .costing(new Planned.Summarising(Extent.ofTexts(List.of(request.text())), most));
    }
}
