package dev.ganglion.sandbox;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.hear.Flux;
import dev.ganglion.sandbox.hear.FluxWish;
import dev.ganglion.sandbox.hear.Listening.Seating;
import dev.ganglion.sandbox.hear.NovaLive;
import dev.ganglion.sandbox.hear.NovaWish;
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

/// `GET /v1/{account}/{gateway}/workers-ai?model=…` as a WebSocket: the service's checks in their order,
/// each answered to the handshake, and then a connection on which the model listens.
final class LiveRoute implements Route {
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
        var model = admission.model(query.remove("model"), faults);
        var terms = new Hearing.Terms(seating(model, query), faults.mishaps(), IDLE);
        var seat = admission.enter(model, JsonNodeFactory.instance.objectNode(), call);
        boolean agreed = false;
        try {
            Hearing.accept(call, terms, seconds -> {
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

    /// The model on a connection, if the sandbox can play it there.
    private Seating seating(ModelFacts model, Map<String, String> query) throws Refusal {
        return switch (model.id()) {
            case "@cf/deepgram/flux" -> {
                check(model, query);
                var wish = FluxWish.of(query);
                yield told -> new Flux(wish, told);
            }
            // Its schema is that of a call with a file.
            case "@cf/deepgram/nova-3" -> {
                var wish = NovaWish.of(query);
                yield told -> new NovaLive(wish, told);
            }
            default -> throw mute(model);
        };
    }

    private void check(ModelFacts model, Map<String, String> query) throws Refusal {
        var input = JsonNodeFactory.instance.objectNode();
        query.forEach(input::put);
        admission.check(model, input);
    }

    private static Refusal mute(ModelFacts model) {
        var why = model.capabilities().contains("realtime")
                ? "the sandbox plays it by HTTP alone"
                : "it does not take a WebSocket";
        return Refusal.ai(400, 5007, "No such model %s or task here: %s".formatted(model.id(), why));
    }

    private static BigDecimal neurons(ModelFacts model, double seconds) {
        var prices = new Prices(model);
        return prices.of("per audio minute (websocket)", seconds / 60)
                .or(() -> prices.of("per audio minute input (websocket)", seconds / 60))
                .orElse(BigDecimal.ZERO);
    }
}
