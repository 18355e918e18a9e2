package dev.ganglion.task.loop;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Usage;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.task.Order;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.GatewayNote;
import dev.ganglion.workersai.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// An answer as it comes: its text, without what the model thinks.
public final class Answer {
    /// Nobody listens to more; some two minutes.
    public static final int MOST_TOKENS = 400;

    private final StringBuilder text = new StringBuilder();
    private final List<String> quirks = new ArrayList<>();
    private final Consumer<String> each;
    private Optional<Usage> usage = Optional.empty();
    private Optional<GatewayNote> gateway = Optional.empty();

    private Answer(Consumer<String> each) {
        this.each = each;
    }

    /// The call that answers these messages.
    ///
    /// @param each hears each piece of the text on the thread of the call
    public static Order<String> to(Model model, List<Message> messages, Consumer<String> each) {
        var request = new ChatRequest(model.id(), messages, Map.of("max_tokens", MOST_TOKENS), true);
        return Order.of(model, planned(messages), client -> {
            var answer = new Answer(each);
            client.chat(request, answer::take);
            return answer.reply();
        });
    }

    /// What its cost depends on.
    public static Planned planned(List<Message> messages) {
        return Planned.Chat.of(messages, OptionalInt.of(MOST_TOKENS));
    }

    private void take(ChatEvent event) {
        switch (event) {
            case ChatEvent.Text(String piece) -> {
                text.append(piece);
                each.accept(piece);
            }
            case ChatEvent.Used(Usage used) -> usage = Optional.of(used);
            case ChatEvent.Quirk(String name) -> quirks.add(name);
            case ChatEvent.Served(GatewayNote by) -> gateway = Optional.of(by);
            case ChatEvent.Reasoning _, ChatEvent.Calling _, ChatEvent.ToolCall _ -> {}
            case ChatEvent.Retrying _, ChatEvent.FellBack _, ChatEvent.Finish _ -> {}
        }
    }

    private Reply<String> reply() {
        return new Reply<>(text.toString(), usage, usage.flatMap(Usage::neurons), quirks, gateway);
    }
}
