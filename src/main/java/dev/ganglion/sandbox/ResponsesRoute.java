package dev.ganglion.sandbox;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.ResponsesDialect;
import java.io.IOException;

/// `POST /ai/v1/responses`: OpenAI's Responses, of gpt-oss alone and never streamed.
final class ResponsesRoute implements Route {
    private final Admission admission;
    private final Inference inference;

    ResponsesRoute(Admission admission, Inference inference) {
        this.admission = admission;
        this.inference = inference;
    }

    @Override
    public void answer(Call call, Faults faults) throws IOException, Refusal {
        var body = call.body();
        if (!body.path("model").isString()) {
            throw Refusal.badInput("required properties at '/' are 'model'");
        }
        var model = RunRoute.playable(admission.model(body.path("model").asString(), faults));
        if (model.field("input").isEmpty()) {
            throw Refusal.badInput("model " + model.id() + " does not support the responses API");
        }
        if (!body.has("input")) {
            throw Refusal.badInput("required properties at '/' are 'input'");
        }
        admission.check(model, body);
        try (var _ = admission.enter(model, body.path("options"), call)) {
            inference.answer(call, new Inference.Job(model, body, faults, input -> new ResponsesDialect(body, false)));
        }
    }
}
