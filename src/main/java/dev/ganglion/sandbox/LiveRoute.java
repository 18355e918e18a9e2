package dev.ganglion.sandbox;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.hear.FluxWish;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.live.Hearing;
import dev.ganglion.sandbox.meter.Bill;
import dev.ganglion.sandbox.meter.Meter;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/// `GET /v1/{account}/{gateway}/workers-ai?model=…` as a WebSocket: the service's checks in their order, each answered
/// to the handshake, and then a connection on which the model listens.
final class LiveRoute implements Route {
    private static final String FLUX = "@cf/deepgram/flux";
    private static final String UNIT = "per audio minute (websocket)";
    private static final Duration IDLE = Duration.ofMinutes(1);

    private final Admission admission;
    private final Meter meter;

    LiveRoute(Admission admission, Meter meter) {
        this.admission = admission;
        this.meter = meter;
    }

    @Override
    public void answer(Call call, Faults faults) throws IOException, Refusal {
        var query = call.queries();
        if (!query.containsKey("model")) {
            throw Refusal.badInput("required properties at '/' are 'model'");
        }
        var model = listening(admission.model(query.remove("model"), faults));
        var wish = wish(model, query);
        var seat = admission.enter(model, JsonNodeFactory.instance.objectNode(), call);
        boolean agreed = false;
        try {
            Hearing.accept(call, new Hearing.Terms(wish, faults.mishaps(), IDLE), seconds -> {
                meter.charge(Bill.of(model.id(), neurons(model, seconds)));
                seat.close();
            });
            agreed = true;
        } finally {
            if (!agreed) {
                seat.close();
            }
        }
    }

    /// The same model, if the sandbox can play it on a connection.
    private static ModelFacts listening(ModelFacts model) throws Refusal {
        if (model.id().equals(FLUX)) {
            return model;
        }
        var why = model.capabilities().contains("realtime")
                ? "the sandbox plays it by HTTP alone"
                : "it does not take a WebSocket";
        throw Refusal.ai(400, 5007, "No such model %s or task here: %s".formatted(model.id(), why));
    }

    private FluxWish wish(ModelFacts model, Map<String, String> query) throws Refusal {
        var input = JsonNodeFactory.instance.objectNode();
        query.forEach(input::put);
        admission.check(model, input);
        return FluxWish.of(query);
    }

    private static BigDecimal neurons(ModelFacts model, double seconds) {
        return new Prices(model).of(UNIT, seconds / 60).orElse(BigDecimal.ZERO);
    }
}
