package dev.ganglion.export;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The same conversation under other ids. What was set aside in it is not copied.
public final class Copy {
    private Copy() {}

    /// A copy whose ids come from `ids`.
    public static Conversation of(Conversation whole, Supplier<String> ids) {
        Branches from = whole.branches();
        Map<String, String> renewed = new HashMap<>(Map.of("", ""));
        List<Branches.Node> nodes = new ArrayList<>();
        for (Branches.Node node : from.nodes()) {
            if (!node.aside()) {
                String id = ids.get();
                renewed.put(node.turn().id(), id);
                String parent = renewed.getOrDefault(from.before(node.turn().id()), "");
                nodes.add(new Branches.Node(withId(node.turn(), id), parent, false));
            }
        }
        Branches branches = Branches.of(nodes, renewed.getOrDefault(from.leaf(), ""));
        return new Conversation(ids.get(), whole.title(), whole.model(), whole.created(), whole.setup(), branches);
    }

    private static Turn withId(Turn turn, String id) {
        return switch (turn) {
            case Turn.Prompt prompt -> new Turn.Prompt(id, prompt.at(), prompt.text(), prompt.attachments());
            case Turn.Reply reply ->
                new Turn.Reply(
                        id,
                        reply.at(),
                        reply.model(),
                        reply.text(),
                        reply.reasoning(),
                        reply.calls(),
                        reply.outcome(),
                        reply.receipt());
            case Turn.Results results -> new Turn.Results(id, results.at(), results.results());
        };
    }
}
