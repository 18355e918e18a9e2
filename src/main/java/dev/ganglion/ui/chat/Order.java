package dev.ganglion.ui.chat;

import dev.ganglion.domain.Conversation;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Turn;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.workersai.ChatRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One answer to be fetched.
///
/// @param conversation with the turns that are to be answered
/// @param reply the id that the answer's turn will have
/// @param parameters fields of the request beside the conversation
/// @param sent when, by the clock that dates the ledger
record Order(
        Conversation conversation,
        String reply,
        String connection,
        Model model,
        Map<String, Object> parameters,
        Estimate estimate,
        Instant sent) {
    ChatRequest request() {
        return new ChatRequest(model.id(), messages(conversation.turns()), parameters, true);
    }

    Recorder recorder() {
        return new Recorder(reply, model.id(), sent, System::nanoTime);
    }

    static List<Message> messages(List<Turn> turns) {
        List<Message> messages = new ArrayList<>();
        for (Turn turn : turns) {
            if (!turn.text().isBlank()) {
                messages.add(new Message(turn instanceof Turn.Prompt ? Role.USER : Role.ASSISTANT, turn.text()));
            }
        }
        return messages;
    }
}
