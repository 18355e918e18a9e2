package dev.ganglion.sandbox;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.ChatDialect;
import dev.ganglion.sandbox.wire.ChatDialect.Surface;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;

/// `POST /ai/v1/chat/completions`: OpenAI's shape for every text model. The model is named in the body.
final class ChatCompletionsRoute implements Route {
    private final Admission admission;
    private final Inference inference;

    ChatCompletionsRoute(Admission admission, Inference inference) {
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
        if (!body.has("messages")) {
            throw Refusal.badInput("required properties at '/' are 'messages'");
        }
        admission.check(model, body);
        try (var _ = admission.enter(model, body.path("options"), call)) {
            inference.answer(
                    call,
                    new Inference.Job(
                            model,
                            body,
                            faults,
                            input -> new ChatDialect(input.usageAsked() ? Surface.OPENAI_WITH_USAGE : Surface.OPENAI)));
        }
    }
}
