package dev.ganglion.sandbox;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.facts.Family;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.ChatDialect;
import dev.ganglion.sandbox.wire.ChatDialect.Surface;
import dev.ganglion.sandbox.wire.LegacyDialect;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;

/// `POST /ai/run/{model}`: each family answers in its own way.
final class RunRoute {
    private final Catalogue catalogue;
    private final Inference inference;

    RunRoute(Catalogue catalogue, Inference inference) {
        this.catalogue = catalogue;
        this.inference = inference;
    }

    void answer(Call call, String name, Faults faults) throws IOException, Refusal {
        var model = playable(catalogue, name);
        inference.answer(
                call,
                new Inference.Job(
                        model,
                        call.body(),
                        faults,
                        input -> model.family() == Family.LEGACY ? new LegacyDialect() : new ChatDialect(Surface.RUN)));
    }

    /// The model of that name, if the sandbox can play it.
    static ModelFacts playable(Catalogue catalogue, String name) throws Refusal {
        var model =
                catalogue.model(name).filter(known -> !known.retired()).orElseThrow(() -> Refusal.noSuchModel(name));
        if (model.invitationOnly()) {
            throw Refusal.ai(403, 5018, "Account is not allowed to access private model " + name);
        }
        if (!model.generatesText()) {
            throw Refusal.ai(
                    400,
                    5007,
                    "No such model %s or task in the sandbox: it simulates text generation only, not %s"
                            .formatted(name, model.task()));
        }
        return model;
    }
}
