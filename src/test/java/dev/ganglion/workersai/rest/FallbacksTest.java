package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.Fallbacks;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.wire.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FallbacksTest {
    private static final String SECOND = "@cf/second";
    private static final Fallbacks BOTH = new Fallbacks(List.of(Client.MODEL, SECOND));

    private final List<ChatEvent> events = new ArrayList<>();

    private static Peer.Script refusal(int http, int code) {
        return Peer.reply(
                http,
                "application/json",
                "{\"success\":false,\"result\":{},\"errors\":[{\"code\":%d,\"message\":\"no\"}]}".formatted(code));
    }

    @ParameterizedTest
    @CsvSource({"400, 5007", "404, 3042", "403, 5035", "402, 1"})
    void asksTheNextModelWhereTheFirstIsNotForThisAccount(int http, int code) throws Exception {
        try (Peer peer = new Peer(refusal(http, code), Peer.stream(RestWorkersAiTest.CHAT));
                Client client = new Client(peer)) {
            BOTH.chat(client.workersAi, Client.hello(true), events::add);

            assertThat(events.getFirst()).isInstanceOfSatisfying(ChatEvent.FellBack.class, fell -> {
                assertThat(fell.from()).isEqualTo(Client.MODEL);
                assertThat(fell.to()).isEqualTo(SECOND);
            });
            assertThat(events.getLast()).isEqualTo(new ChatEvent.Finish("stop"));
            assertThat(peer.requests()).hasSize(2);
            assertThat(peer.requests().getLast()).contains("/ai/run/@cf/second ");
        }
    }

    @Test
    void asksTheNextModelOnceABusyOneWasTriedEnough() throws Exception {
        try (Peer peer = new Peer(
                        refusal(429, 3040),
                        refusal(429, 3040),
                        refusal(429, 3040),
                        refusal(429, 3040),
                        Peer.stream(RestWorkersAiTest.CHAT));
                Client client = new Client(peer)) {
            BOTH.chat(client.workersAi, Client.hello(true), events::add);

            assertThat(events)
                    .extracting(Object::getClass)
                    .startsWith(
                            ChatEvent.Retrying.class,
                            ChatEvent.Retrying.class,
                            ChatEvent.Retrying.class,
                            ChatEvent.FellBack.class);
            assertThat(events.getLast()).isEqualTo(new ChatEvent.Finish("stop"));
        }
    }

    @ParameterizedTest
    @CsvSource({"429, 4006", "401, 10000", "400, 5006", "500, 1031", "408, 3007", "403, 5016"})
    void asksNoOtherModelWhereThatCannotHelpOrMightBeBilledTwice(int http, int code) throws Exception {
        try (Peer peer = new Peer(refusal(http, code));
                Client client = new Client(peer)) {
            assertThat(chatFails(client)).isNotInstanceOf(Failure.Busy.class);
            assertThat(peer.requests()).hasSize(1);
        }
    }

    @Test
    void asksNoOtherModelOnceAnAnswerHasBegun() throws Exception {
        String busy = "data: {\"errors\":[{\"code\":3040,\"message\":\"busy\"}]}\n\n";
        try (Peer empty = new Peer(Peer.stream(busy));
                Peer begun = new Peer(Peer.stream("data: {\"response\":\"a\"}\n\n" + busy));
                Client ofEmpty = new Client(empty);
                Client ofBegun = new Client(begun)) {
            assertThat(chatFails(ofEmpty)).isInstanceOf(Failure.Busy.class);
            assertThat(chatFails(ofBegun)).isInstanceOf(Failure.Server.class);
            assertThat(empty.requests()).hasSize(1);
            assertThat(begun.requests()).hasSize(1);
        }
    }

    private Failure chatFails(Client client) {
        return catchThrowableOfType(
                        WorkersAiException.class, () -> BOTH.chat(client.workersAi, Client.hello(true), events::add))
                .failure();
    }

    @Test
    void failsAsTheLastModelDoes() throws Exception {
        try (Peer peer = new Peer(refusal(400, 5007));
                Client client = new Client(peer)) {
            assertThat(chatFails(client))
                    .isInstanceOfSatisfying(
                            Failure.NoSuchModel.class,
                            none -> assertThat(none.model()).isEqualTo(SECOND));
            assertThat(peer.requests()).hasSize(2);
        }
    }

    @Test
    void fallsBackForEveryOtherTaskToo() throws Exception {
        try (Peer peer = new Peer(
                        refusal(400, 5007), Peer.reply(200, "application/json", "{\"success\":true,\"result\":[1]}"));
                Client client = new Client(peer)) {
            RawAnswer result = BOTH.run(
                            model -> client.workersAi.run(model, Json.MAPPER.createObjectNode()), events::add)
                    .value();

            assertThat(result).isEqualTo(new RawAnswer.Whole(Json.MAPPER.readTree("[1]")));
            assertThat(events).hasSize(1);
        }
    }
}
