package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RoutesTest {
    private static Sandbox sandbox;
    private static Peer peer;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
        peer = Peer.of(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void bindsTheLoopbackAddressOnly() {
        assertThat(sandbox.base().toString()).matches("http://127\\.0\\.0\\.1:\\d+/client/v4");
    }

    @Test
    void listsModelsInPagesUntilOneIsEmpty() throws Exception {
        var names = new ArrayList<String>();
        int page = 1;
        var reply = peer.get("/ai/models/search?per_page=25&page=1").json();
        while (!reply.path("result").isEmpty()) {
            reply.path("result").forEach(model -> names.add(model.path("name").asString()));
            reply = peer.get("/ai/models/search?per_page=25&page=" + ++page).json();
        }

        assertThat(names).doesNotHaveDuplicates().contains(Peer.LLAMA, Peer.GLM);
        assertThat(names).hasSize(reply.at("/result_info/total_count").intValue());
        assertThat(reply.at("/result_info/page").intValue()).isEqualTo(page);
        assertThat(reply.at("/result_info/count").intValue()).isZero();
    }

    @Test
    void listsAModelAsTheServiceDoes() throws Exception {
        var found = peer.get("/ai/models/search?search=llama-3.3-70b&task=Text%20Generation")
                .json();

        var model = found.path("result").path(0);
        assertThat(found.path("result")).hasSize(1);
        assertThat(model.path("id").asString()).isEqualTo("7a143886-c9bb-4a1c-be95-377b1973bc3b");
        assertThat(model.path("name").asString()).isEqualTo(Peer.LLAMA);
        assertThat(model.at("/task/name").asString()).isEqualTo("Text Generation");
        assertThat(property(model, "context_window").asString()).isEqualTo("24000");
        assertThat(property(model, "function_calling").asString()).isEqualTo("true");
        assertThat(property(model, "price").path(0).path("currency").asString()).isEqualTo("USD");
    }

    @Test
    void hidesRetiredModels() throws Exception {
        assertThat(peer.get("/ai/models/search?search=kimi-k2.5").json().path("result"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ai/models/search?page=%zz",
                "/ai/models/search?page=9999999999",
                "/ai/models/%zz",
                "/ai/run/%zz",
                "/ai/run/@cf/%c0%80",
                "/ai/models/search?search=%ff%fe&page=-1"
            })
    void refusesOrReadsWhatIsBadlyEncoded(String path) throws Exception {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), sandbox.base().getPort())) {
            var request =
                    "GET /client/v4/accounts/%s%s HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"
                            .formatted(SandboxOptions.ACCOUNT, path, SandboxOptions.TOKEN);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));

            var reply = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(reply).matches("(?s)HTTP/1.1 (200|400|405) .*");
        }
    }

    @Test
    void showsTheSchemaOfAModel() throws Exception {
        var schema = peer.get("/ai/models/schema?model=" + Peer.LLAMA).json().path("result");

        assertThat(schema.at("/input/properties/temperature/maximum").intValue())
                .isEqualTo(5);
        assertThat(schema.at("/input/properties/max_tokens/default").intValue()).isEqualTo(256);
    }

    @Test
    void verifiesTokensOfUsersAndAccounts() throws Exception {
        var ofAccount = peer.get("/tokens/verify").json();
        var ofUser = peer.send(HttpRequest.newBuilder(URI.create(sandbox.base() + "/user/tokens/verify"))
                .header("authorization", "Bearer " + SandboxOptions.TOKEN));

        assertThat(ofAccount.at("/result/status").asString()).isEqualTo("active");
        assertThat(ofUser.json().at("/messages/0/code").intValue()).isEqualTo(10000);
        assertThat(ofUser.json().path("errors")).isEmpty();
    }

    @Test
    void takesModelNamesWithBareAndWithEncodedSlashes() throws Exception {
        var bare = peer.run(Peer.LLAMA, "{\"prompt\":\"Hi\"}");
        var encoded = peer.run(Peer.LLAMA.replace("/", "%2F"), "{\"prompt\":\"Hi\"}");
        var half = peer.run("@cf/" + Peer.LLAMA.substring(4).replace("/", "%2f"), "{\"prompt\":\"Hi\"}");

        assertThat(encoded.json()).isEqualTo(bare.json());
        assertThat(half.json()).isEqualTo(bare.json());
        assertThat(bare.status()).isEqualTo(200);
    }

    @Test
    void takesABodyWhateverItsTypeIsCalled() throws Exception {
        var reply = peer.send(peer.request("/ai/run/" + Peer.LLAMA)
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("{\"prompt\":\"Hi\"}")));

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void answersEveryTextModelThatIsListed() throws Exception {
        var models = peer.get("/ai/models/search?task=text%20generation").json().path("result");

        int answered = 0;
        for (var model : models) {
            var name = model.path("name").asString();
            var reply = peer.run(name, "{\"messages\":[{\"role\":\"user\",\"content\":\"What is a river?\"}]}");
            if (reply.status() == 200) {
                answered++;
            } else {
                assertThat(name).containsAnyOf("/clef", "/apertus", "/eurollm");
            }
        }

        assertThat(answered).isGreaterThan(25);
    }

    private static JsonNode property(JsonNode model, String name) {
        return model.path("properties")
                .valueStream()
                .filter(property -> property.path("property_id").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("value");
    }
}
