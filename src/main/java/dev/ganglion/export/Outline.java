package dev.ganglion.export;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is to be read of a conversation, in order: its setup and the turns that are shown.
///
/// @param about a line below the title
record Outline(String title, String about, List<Section> sections) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /// What one side says in one go.
    ///
    /// @param time in words, empty for what has none
    record Section(Kind kind, String title, String time, List<Piece> pieces) {}

    enum Kind {
        SETUP,
        PROMPT,
        REPLY,
        RESULTS
    }

    static Outline of(Conversation conversation, Set<Extra> extras) {
        List<Section> sections = new ArrayList<>(setup(conversation.setup()));
        conversation.turns().forEach(turn -> sections.add(section(turn, extras)));
        String about = Words.text("about", conversation.model(), TIME.format(conversation.created()));
        return new Outline(conversation.title(), about, List.copyOf(sections));
    }

    private static List<Section> setup(Setup setup) {
        List<Section> sections = new ArrayList<>();
        if (!setup.system().isBlank()) {
            sections.add(setup("system", List.of(new Piece.Written(setup.system()))));
        }
        if (!setup.offered().isEmpty()) {
            sections.add(
                    setup("tools", setup.offered().stream().map(Outline::tool).toList()));
        }
        format(setup.format()).ifPresent(piece -> sections.add(setup("format", List.of(piece))));
        return sections;
    }

    private static Section setup(String title, List<Piece> pieces) {
        return new Section(Kind.SETUP, Words.text(title), "", pieces);
    }

    private static Piece tool(ToolDefinition tool) {
        String title = tool.description().isBlank() ? tool.name() : tool.name() + ": " + tool.description();
        return new Piece.Code(title, "json", tool.parameters());
    }

    private static Optional<Piece> format(ReplyFormat format) {
        return switch (format) {
            case ReplyFormat.Text _ -> Optional.empty();
            case ReplyFormat.JsonObject _ -> Optional.of(new Piece.Note(Words.text("format.object")));
            case ReplyFormat.JsonSchema(String name, String schema) ->
                Optional.of(new Piece.Code(Words.text("format.schema", name), "json", schema));
        };
    }

    private static Section section(Turn turn, Set<Extra> extras) {
        return switch (turn) {
            case Turn.Prompt prompt -> section(Kind.PROMPT, Words.text("you"), prompt.at(), asked(prompt));
            case Turn.Reply reply -> section(Kind.REPLY, reply.model(), reply.at(), answered(reply, extras));
            case Turn.Results results ->
                section(
                        Kind.RESULTS,
                        Words.text("results"),
                        results.at(),
                        results.results().stream().map(Outline::result).toList());
        };
    }

    private static Section section(Kind kind, String title, Instant at, List<Piece> pieces) {
        return new Section(kind, title, TIME.format(at), pieces);
    }

    private static List<Piece> asked(Turn.Prompt prompt) {
        List<Piece> pieces = new ArrayList<>();
        if (!prompt.text().isBlank()) {
            pieces.add(new Piece.Written(prompt.text()));
        }
        for (Attachment attachment : prompt.attachments()) {
            pieces.add(
                    switch (attachment) {
                        case Attachment.Image image -> new Piece.Shown(image);
                        case Attachment.TextFile file ->
                            new Piece.Code(Words.text("file", file.name()), "", file.text());
                    });
        }
        return pieces;
    }

    private static List<Piece> answered(Turn.Reply reply, Set<Extra> extras) {
        List<Piece> pieces = new ArrayList<>();
        if (extras.contains(Extra.REASONING) && !reply.reasoning().isBlank()) {
            pieces.add(new Piece.Thought(reply.reasoning()));
        }
        if (!reply.text().isBlank()) {
            pieces.add(new Piece.Markdown(reply.text()));
        }
        for (Part.ToolCall call : reply.calls()) {
            pieces.add(new Piece.Code(Words.text("call", call.name()), "json", call.arguments()));
        }
        ending(reply.outcome()).ifPresent(words -> pieces.add(new Piece.Note(words)));
        if (extras.contains(Extra.FIGURES)) {
            Foot.of(reply.receipt()).forEach(line -> pieces.add(new Piece.Note(line)));
        }
        return pieces;
    }

    private static Piece result(Part.ToolResult result) {
        return new Piece.Code(result.name(), "", result.content());
    }

    /// How an answer ended, where it did not come to its own end.
    private static Optional<String> ending(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Finished(String reason)
            when Set.of("stop", "tool_calls").contains(reason) -> Optional.empty();
            case Outcome.Finished(String reason) -> Optional.of(Words.text("ended", reason));
            case Outcome.Stopped _ -> Optional.of(Words.text("stopped"));
            case Outcome.Failed(String _, String message) -> Optional.of(Words.text("failed", message));
            case Outcome.Interrupted _ -> Optional.of(Words.text("interrupted"));
        };
    }
}
