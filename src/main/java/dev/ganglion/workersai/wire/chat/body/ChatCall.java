package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Call;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.chat.ChatForm.Family;
import dev.ganglion.workersai.chat.ChatInput;
import dev.ganglion.workersai.chat.Surface;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.wire.Address;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Addresses a chat.
public final class ChatCall {
    private static final String AFFINITY = "x-session-affinity";

    private ChatCall() {}

    /// `request` as it will be sent: a gateway that only knows OpenAI's form takes a conversation in that form.
    public static ChatRequest surfaced(Connection connection, ChatRequest request) {
        boolean byOpenAi = connection
                .gateway()
                .map(Gateway::form)
                .filter(form -> form == GatewayForm.OPENAI || form == GatewayForm.UNIFIED)
                .isPresent();
        return byOpenAi
                        && request.input() instanceof ChatInput.Messages
                        && request.form().family() != Family.RESPONSES
                ? request.over(Surface.OPENAI)
                : request;
    }

    /// The call of the endpoint that `request` chose, with `body`.
    public static Call of(Connection connection, ChatRequest request, JsonNode body) throws WorkersAiException {
        Call call = addressed(connection, request, body);
        String session = request.options().sessionAffinity().orElse("");
        if (session.isEmpty()) {
            return call;
        }
        if (!session.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw Unwritable.of(AFFINITY, "A session is named by plain letters and digits.");
        }
        Map<String, String> headers = new HashMap<>(call.headers());
        headers.put(AFFINITY, session);
        return new Call(call.method(), call.uri(), headers, call.body(), call.reply());
    }

    private static Call addressed(Connection connection, ChatRequest request, JsonNode body) throws WorkersAiException {
        return switch (request.surface()) {
            case RUN -> Address.chat(connection, request.model(), body);
            case OPENAI ->
                Address.openAi(
                        connection,
                        request.form().family() == Family.RESPONSES ? "responses" : "chat/completions",
                        body);
        };
    }
}
