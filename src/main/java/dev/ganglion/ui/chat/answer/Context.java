package dev.ganglion.ui.chat.answer;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Extent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The turns of a conversation as the messages of a request. Nothing of turns that are empty is sent; of an answer that
/// failed goes what had arrived.
public final class Context {
    private static final String FENCE = "```";

    private final Function<Attachment.Image, Optional<Part.Image>> pictures;

    private Context(Function<Attachment.Image, Optional<Part.Image>> pictures) {
        this.pictures = pictures;
    }

    /// Messages with the pictures that are found; may read the disk.
    static Context with(Function<Attachment.Image, Optional<Part.Image>> pictures) {
        return new Context(pictures);
    }

    /// Messages without pictures, for counting.
    public static List<Message> words(Conversation conversation) {
        return new Context(_ -> Optional.empty()).messages(conversation);
    }

    /// How much that is, with the pictures and the tools that are sent along.
    public static Extent extent(Conversation conversation) {
        long tools = conversation.setup().offered().stream()
                .flatMap(tool -> Stream.of(tool.name(), tool.description(), tool.parameters()))
                .mapToLong(Extent::characters)
                .sum();
        long pictures = conversation.turns().stream()
                .filter(Turn.Prompt.class::isInstance)
                .flatMap(turn -> ((Turn.Prompt) turn).attachments().stream())
                .filter(Attachment.Image.class::isInstance)
                .count();
        return Extent.of(words(conversation)).plus(new Extent(tools, 0, (int) pictures));
    }

    List<Message> messages(Conversation conversation) {
        List<Message> messages = new ArrayList<>();
        if (!conversation.setup().system().isBlank()) {
            messages.add(new Message(Role.SYSTEM, conversation.setup().system()));
        }
        List<Turn> turns = conversation.turns();
        for (int i = 0; i < turns.size(); i++) {
            Optional<Turn> next = i + 1 < turns.size() ? Optional.of(turns.get(i + 1)) : Optional.empty();
            Optional<Turn> before = i > 0 ? Optional.of(turns.get(i - 1)) : Optional.empty();
            List<Part> parts = switch (turns.get(i)) {
                case Turn.Prompt prompt -> prompt(prompt);
                case Turn.Reply reply -> reply(reply, next);
                case Turn.Results results -> results(results, before);
            };
            if (!parts.isEmpty()) {
                messages.add(new Message(role(turns.get(i)), parts));
            }
        }
        return messages;
    }

    private static Role role(Turn turn) {
        return switch (turn) {
            case Turn.Prompt _ -> Role.USER;
            case Turn.Reply _ -> Role.ASSISTANT;
            case Turn.Results _ -> Role.TOOL;
        };
    }

    private List<Part> prompt(Turn.Prompt prompt) {
        List<Part> parts = new ArrayList<>();
        String text = textOf(prompt);
        if (!text.isBlank()) {
            parts.add(new Part.Text(text));
        }
        for (Attachment attachment : prompt.attachments()) {
            if (attachment instanceof Attachment.Image image) {
                pictures.apply(image).ifPresent(parts::add);
            }
        }
        return parts;
    }

    /// The prompt and after it each attached text under its name.
    private static String textOf(Turn.Prompt prompt) {
        StringBuilder text = new StringBuilder(prompt.text());
        for (Attachment attachment : prompt.attachments()) {
            if (attachment instanceof Attachment.TextFile(var _, String name, String content)) {
                String fence = fence(content);
                text.append(text.isEmpty() ? "" : "\n\n")
                        .append(name)
                        .append('\n')
                        .append(fence)
                        .append('\n')
                        .append(content)
                        .append(content.endsWith("\n") ? "" : "\n")
                        .append(fence);
            }
        }
        return text.toString();
    }

    /// Longer than any run of backticks in the text.
    private static String fence(String content) {
        String fence = FENCE;
        while (content.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    /// A call that no result answers is left out: services refuse one.
    private static List<Part> reply(Turn.Reply reply, Optional<Turn> next) {
        List<Part> parts = new ArrayList<>();
        if (!reply.text().isBlank()) {
            parts.add(new Part.Text(reply.text()));
        }
        if (next.isPresent() && next.get() instanceof Turn.Results results) {
            parts.addAll(answered(reply, results));
        }
        return parts;
    }

    private static List<Part.ToolCall> answered(Turn.Reply reply, Turn.Results results) {
        Set<String> ids = results.results().stream().map(Part.ToolResult::id).collect(Collectors.toSet());
        return reply.calls().stream().filter(call -> ids.contains(call.id())).toList();
    }

    private static List<Part> results(Turn.Results results, Optional<Turn> before) {
        if (before.isEmpty() || !(before.get() instanceof Turn.Reply reply)) {
            return List.of();
        }
        Set<String> asked =
                new HashSet<>(reply.calls().stream().map(Part.ToolCall::id).toList());
        return List.copyOf(results.results().stream()
                .filter(result -> asked.contains(result.id()))
                .toList());
    }
}
