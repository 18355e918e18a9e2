package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Peer;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.account.ListedModel;
import dev.ganglion.workersai.account.ModelSearch;
import dev.ganglion.workersai.account.TokenOwner;
import dev.ganglion.workersai.chat.ChatInput;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.SummaryRequest;
import dev.ganglion.workersai.text.Vector;
import dev.ganglion.workersai.wire.Json;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Servers that speak OpenAI's protocol and nothing else.
class CompatibleServerTest {
    private static final String MODEL = "qwen3:8b";
    private static final String ANSWER = """
            data: {"id":"c","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":"Good "}}]}

            data: {"id":"c","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"day"}}]}

            data: {"id":"c","object":"chat.completion.chunk","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: {"id":"c","object":"chat.completion.chunk","choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}

            data: [DONE]

            """;

    private final Clock clock = Clock.systemUTC();
    private final Transport transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), clock);
    private final List<ChatEvent> events = new ArrayList<>();

    @AfterEach
    void close() {
        transport.close();
    }

    private RestWorkersAi client(URI base, Optional<Token> token) {
        return new RestWorkersAi(Connection.openAi("Own", base, token), transport, clock);
    }

    private RestAccount account(URI base) {
        return new RestAccount(Connection.openAi("Own", base, Optional.empty()), transport, clock);
    }

    private static ChatRequest hello() {
        return new ChatRequest(MODEL, List.of(new Message(Role.USER, "Hello")), Map.of("max_tokens", 20), true);
    }

    private static JsonNode body(String request) {
        return Json.tree(request.substring(request.indexOf("\r\n\r\n") + 4)).orElseThrow();
    }

    @Test
    void chatsByItsEndpointWithoutAToken() throws Exception {
        try (Peer peer = new Peer(Peer.stream(ANSWER))) {
            client(peer.base(), Optional.empty()).chat(hello(), events::add);

            String request = peer.requests().getFirst();
            assertThat(request).startsWith("POST /client/v4/chat/completions HTTP/1.1\r\n");
            assertThat(request).doesNotContainIgnoringCase("authorization:");
            assertThat(body(request)).isEqualTo(Json.tree("""
                            {"model":"qwen3:8b","messages":[{"role":"user","content":"Hello"}],"max_tokens":20,
                             "stream":true,"stream_options":{"include_usage":true}}""").orElseThrow());
        }
        assertThat(events)
                .containsExactly(
                        new ChatEvent.Text("Good "),
                        new ChatEvent.Text("day"),
                        new ChatEvent.Used(new Usage(9, 0, 2, Optional.empty())),
                        new ChatEvent.Finish("stop"));
    }

    @Test
    void sendsTheTokenWhereThereIsOne() throws Exception {
        try (Peer peer = new Peer(Peer.stream(ANSWER))) {
            client(peer.base(), Optional.of(new Token("own"))).chat(hello(), events::add);

            assertThat(peer.requests().getFirst()).contains("\r\nAuthorization: Bearer own\r\n");
        }
    }

    @Test
    void sendsATokenToNobodyWhoCouldBeOverheard() {
        URI open = URI.create("http://192.0.2.1/v1");

        Failure failure =
                failure(() -> client(open, Optional.of(new Token("own"))).chat(hello(), events::add));

        assertThat(failure).isInstanceOf(Failure.InvalidInput.class).returns(ServiceError.NONE, Failure::said);
    }

    @Test
    void asksAPromptAsAMessage() throws Exception {
        ChatInput prompt = new ChatInput.Prompt("Hello", false, Optional.empty());
        try (Peer peer = new Peer(Peer.stream(ANSWER))) {
            client(peer.base(), Optional.empty()).chat(new ChatRequest(MODEL, prompt, Map.of(), true), events::add);

            assertThat(body(peer.requests().getFirst()).path("messages"))
                    .isEqualTo(Json.tree("[{\"role\":\"user\",\"content\":\"Hello\"}]")
                            .orElseThrow());
        }
    }

    @Test
    void streamsABodyOfOnesOwnUnderTheModelItNames() throws Exception {
        JsonNode own =
                Json.tree("{\"messages\":[],\"stream\":true,\"top_k\":3}").orElseThrow();
        try (Peer peer = new Peer(Peer.stream(ANSWER))) {
            client(peer.base(), Optional.empty()).stream(MODEL, own, events::add);

            assertThat(peer.requests().getFirst()).startsWith("POST /client/v4/chat/completions ");
            assertThat(body(peer.requests().getFirst()).path("model").asString(""))
                    .isEqualTo(MODEL);
            assertThat(body(peer.requests().getFirst()).path("top_k").asInt(0)).isEqualTo(3);
        }
        assertThat(events).last().isEqualTo(new ChatEvent.Finish("stop"));
    }

    @Test
    void tellsWhatTheServerSaysOfAMistake() throws Exception {
        String said = "{\"error\":{\"message\":\"model 'x' not found\",\"type\":\"api_error\",\"code\":null}}";
        try (Peer peer = new Peer(Peer.reply(400, "application/json", said))) {
            Failure failure =
                    failure(() -> client(peer.base(), Optional.empty()).chat(hello(), events::add));

            assertThat(failure.said().message()).contains("model 'x' not found");
        }
    }

    @Test
    void embedsByItsEndpointInEveryForm() throws Exception {
        String reply = "{\"data\":[{\"index\":0,\"embedding\":[1,0]},{\"index\":1,\"embedding\":[0,1]}],"
                + "\"usage\":{\"prompt_tokens\":4,\"total_tokens\":4}}";
        List<EmbeddingInput> forms = List.of(
                new EmbeddingInput.Texts(List.of("a", "b"), Optional.empty()),
                new EmbeddingInput.Contexts(List.of("a", "b"), true),
                new EmbeddingInput.Retrieval(List.of("a"), List.of("b"), Optional.of("Find it")),
                new EmbeddingInput.Compatible(List.of("a", "b"), false));
        try (Peer peer = new Peer(Peer.reply(200, "application/json", reply))) {
            for (EmbeddingInput form : forms) {
                var embeddings = client(peer.base(), Optional.empty())
                        .embed(new EmbeddingRequest(MODEL, form), _ -> {})
                        .value();

                assertThat(embeddings.vectors()).containsExactly(Vector.of(1, 0), Vector.of(0, 1));
            }
            assertThat(peer.requests()).hasSize(4).allSatisfy(request -> {
                assertThat(request).startsWith("POST /client/v4/embeddings ");
                assertThat(body(request)).isEqualTo(Json.tree("""
                                {"model":"qwen3:8b","input":["a","b"],"encoding_format":"float"}""").orElseThrow());
            });
        }
    }

    @Test
    void refusesEverythingElseBeforeItIsSent() throws Exception {
        try (Peer peer = new Peer(Peer.reply(200, "application/json", "{}"))) {
            RestWorkersAi client = client(peer.base(), Optional.empty());
            RestAccount account = account(peer.base());
            List<ThrowingCallable> others = List.of(
                    () -> client.run(MODEL, Json.MAPPER.createObjectNode()),
                    () -> client.summarise(new SummaryRequest(MODEL, "text", OptionalInt.empty()), _ -> {}),
                    () -> client.classifyText(MODEL, "text", _ -> {}),
                    () -> account.schema(MODEL),
                    account::tasks,
                    account::adapters,
                    () -> account.verify(TokenOwner.USER),
                    () -> account.neurons(LocalDate.EPOCH));

            assertThat(others)
                    .allSatisfy(other -> assertThat(failure(other))
                            .isInstanceOfSatisfying(Failure.InvalidInput.class, refused -> {
                                assertThat(refused.reason()).contains("chats and embeddings only");
                                assertThat(refused.said()).isEqualTo(ServiceError.NONE);
                            }));
            assertThat(peer.requests()).isEmpty();
        }
    }

    @Test
    void listsTheModelsOfTheServer() throws Exception {
        String reply = "{\"object\":\"list\",\"data\":[{\"id\":\"qwen3:8b\",\"object\":\"model\"},{\"id\":\"llama\"}]}";
        try (Peer peer = new Peer(Peer.reply(200, "application/json", reply))) {
            var listing = account(peer.base()).models(ModelSearch.ALL);

            assertThat(listing.broken()).isEmpty();
            assertThat(listing.models()).extracting(ListedModel::id).containsExactly("qwen3:8b", "llama");
            assertThat(peer.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request).startsWith("GET /client/v4/models HTTP/1.1\r\n"));
        }
    }

    @Test
    void talksToTheSandboxByItsCompatibleAddress() throws Exception {
        SandboxOptions options = SandboxOptions.defaults();
        try (Sandbox sandbox = Sandbox.start(options)) {
            URI base = URI.create(sandbox.base() + "/accounts/" + options.account() + "/ai/v1");
            RestWorkersAi client = client(base, Optional.of(new Token(options.token())));

            client.chat(hello().to("@cf/meta/llama-3.2-1b-instruct"), events::add);
            var embeddings =
                    client.embed(EmbeddingRequest.of("@cf/baai/bge-small-en-v1.5", List.of("a", "b")), _ -> {});

            assertThat(events).hasAtLeastOneElementOfType(ChatEvent.Text.class);
            assertThat(events).last().isInstanceOf(ChatEvent.Finish.class);
            assertThat(embeddings.value().vectors()).hasSize(2);
        }
    }

    private static Failure failure(ThrowingCallable call) {
        return catchThrowableOfType(WorkersAiException.class, call).failure();
    }
}
