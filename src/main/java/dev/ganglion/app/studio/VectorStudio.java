package dev.ganglion.app.studio;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.embedding.EmbeddingPage;
import dev.ganglion.ui.kit.Page;

/// The page of embeddings and rankings. UI thread only.
///
/// @param embeddings the page itself
public record VectorStudio(EmbeddingPage embeddings) {
    static VectorStudio of(Bench bench) {
        return new VectorStudio(new EmbeddingPage(bench.services()));
    }

    Page page() {
        return embeddings;
    }

    /// Opens the tab that works with that model.
    void embed(Bench bench, Model model) {
        embeddings.choose(model);
        bench.shell().show(embeddings);
    }

    /// Takes what another catalogue says of the models in use.
    void catalogueChanged() {
        embeddings.catalogueChanged();
    }

    /// Stops what runs, before the window closes.
    void stop() {
        embeddings.stop();
    }
}
