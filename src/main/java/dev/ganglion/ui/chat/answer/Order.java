package dev.ganglion.ui.chat.answer;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Clip;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Extent;
import dev.ganglion.schema.SoundSetup;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.ChatOptions;
import dev.ganglion.workersai.chat.ResponseFormat;
import dev.ganglion.workersai.chat.Tool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One answer to be fetched.
///
/// @param conversation with the path that is to be answered; where an answer goes on, it is the last turn
/// @param reply the id that the answer's turn has
/// @param parameters fields of the request beside the conversation
/// @param sent when, by the clock that dates the ledger
public record Order(
        Conversation conversation,
        String reply,
        Payer payer,
        Model model,
        Map<String, Object> parameters,
        Estimate estimate,
        Instant sent) {
    /// What asks a model to go on: its own words alone would make many models begin anew.
    public static final String GO_ON = "Continue your last message exactly where it was cut off."
            + " Begin with the very next word; repeat and explain nothing.";

    private static final String LIMIT = "max_tokens";
    private static final String OTHER_LIMIT = "max_completion_tokens";

    /// The answer that goes on, if one does.
    public Optional<Turn.Reply> continued() {
        List<Turn> turns = conversation.turns();
        return !turns.isEmpty()
                        && turns.getLast() instanceof Turn.Reply last
                        && last.id().equals(reply)
                ? Optional.of(last)
                : Optional.empty();
    }

    /// The same with a shorter answer.
    Order clipped(Clip clip) {
        Map<String, Object> shorter = new HashMap<>(parameters);
        String limit = parameters.containsKey(OTHER_LIMIT) && !parameters.containsKey(LIMIT) ? OTHER_LIMIT : LIMIT;
        shorter.put(limit, clip.tokens());
        shorter.computeIfPresent(OTHER_LIMIT, (_, _) -> clip.tokens());
        return new Order(conversation, reply, payer, model, shorter, clip.estimate(), sent);
    }

    /// What it has cost as far as can be told where it ended with so much of the answer, and told nothing.
    Optional<Neurons> cut(Estimates estimates, Extent arrived) {
        return estimates.cut(model, Context.extent(conversation), arrived);
    }

    /// The id of the turn that the answer follows.
    String parent() {
        return continued()
                .map(going -> conversation.branches().before(going.id()))
                .orElseGet(() -> conversation.branches().leaf());
    }

    /// What is wrong with what the conversation carries, and what of it is sent.
    SoundSetup sound() {
        return SoundSetup.check(conversation.setup());
    }

    /// The request, which carries `setup`. Reads pictures from the disk.
    ChatRequest request(Attachments attachments, Setup setup) {
        Context context = Context.with(image -> attachments.picture(image.id()).map(Part.Image::new));
        List<Message> messages = new ArrayList<>(context.messages(conversation));
        if (continued().isPresent()) {
            messages.add(new Message(Role.USER, GO_ON));
        }
        ChatForm form = ChatForm.of(model);
        ChatRequest request =
                new ChatRequest(model.id(), messages, parameters, true).in(form).with(options(setup));
        return streams(form, setup) ? request : request.whole();
    }

    /// The older family keeps to no form while it streams.
    private static boolean streams(ChatForm form, Setup setup) {
        return setup.format() instanceof ReplyFormat.Text || form.family() != ChatForm.Family.LEGACY;
    }

    private ChatOptions options(Setup setup) {
        ChatOptions options = ChatOptions.NONE
                .withTools(setup.offered().stream()
                        .map(tool -> new Tool(tool.name(), tool.description(), tool.parameters()))
                        .toList())
                .withSessionAffinity(conversation.id());
        return switch (setup.format()) {
            case ReplyFormat.Text _ -> options;
            case ReplyFormat.JsonObject _ -> options.withFormat(new ResponseFormat.JsonObject());
            case ReplyFormat.JsonSchema(String name, String schema) ->
                options.withFormat(new ResponseFormat.JsonSchema(name, true, schema));
        };
    }

    /// What collects the answer; where it goes on, it begins with what there is.
    public Recorder recorder() {
        return continued()
                .map(going -> Recorder.continuing(going, System::nanoTime))
                .orElseGet(() -> new Recorder(reply, model.id(), sent, System::nanoTime));
    }
}
