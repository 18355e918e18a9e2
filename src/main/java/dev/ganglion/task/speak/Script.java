package dev.ganglion.task.speak;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Model;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.task.Order;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.speech.SpeechRequest;
import java.util.List;
import java.util.Map;

/// A text as it is to be spoken.
///
/// @param passages in their order, one for each request
/// @param parameters further fields of each request
public record Script(Model model, List<String> passages, Map<String, Object> parameters) {
    public Script {
        passages = List.copyOf(passages);
        parameters = Map.copyOf(parameters);
    }

    /// A text cut into passages.
    public static Script of(Model model, String text, Map<String, Object> parameters) {
        return new Script(model, Passages.of(text), parameters);
    }

    /// What all of it is planned to cost.
    public Planned planned() {
        return new Planned.Many(
                passages.stream().<Planned>map(Planned.Speaking::of).toList());
    }

    /// The call that speaks one passage. Its clip has a header.
    Order<Clip> order(int place) {
        String passage = passages.get(place);
        SpeechRequest request = SpeechRequest.of(model.id(), passage, parameters);
        return Order.of(model, Planned.Speaking.of(passage), client -> {
            Reply<Clip> reply = client.speak(request, _ -> {});
            return new Reply<>(
                    BareSamples.dressed(reply.value(), parameters),
                    reply.usage(),
                    reply.neurons(),
                    reply.quirks(),
                    reply.gateway());
        });
    }
}
