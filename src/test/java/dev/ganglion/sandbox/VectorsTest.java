package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class VectorsTest {
    private static final String BGE = "@cf/baai/bge-base-en-v1.5";
    private static final String M3 = "@cf/baai/bge-m3";
    private static final String QWEN = "@cf/qwen/qwen3-embedding-0.6b";
    private static final String RERANKER = "@cf/baai/bge-reranker-base";

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

    @ParameterizedTest
    @CsvSource({
        "@cf/baai/bge-small-en-v1.5, 384",
        "@cf/baai/bge-base-en-v1.5, 768",
        "@cf/baai/bge-large-en-v1.5, 1024",
        "@cf/baai/bge-m3, 1024",
        "@cf/google/embeddinggemma-300m, 768",
        "@cf/pfnet/plamo-embedding-1b, 2048",
        "@cf/qwen/qwen3-embedding-0.6b, 1024",
    })
    void makesVectorsOfTheModelsLength(String model, int dimensions) throws Exception {
        var result = peer.run(model, FileCalls.json("text", List.of("a", "b c")))
                .json()
                .path("result");

        assertThat(result.at("/shape/0").intValue()).isEqualTo(2);
        assertThat(result.at("/shape/1").intValue()).isEqualTo(dimensions);
        assertThat(result.at("/data/1")).hasSize(dimensions);
        assertThat(cosine(result.at("/data/1"), result.at("/data/1"))).isCloseTo(1, within(1e-4));
    }

    @Test
    void asksForTheModelBeforeItLooksAtTheInput() throws Exception {
        var unknown = peer.send(
                peer.request("/ai/v1/embeddings").POST(BodyPublishers.ofString("{\"model\":\"@cf/no/model\"}")));
        var known = peer.send(
                peer.request("/ai/v1/embeddings").POST(BodyPublishers.ofString("{\"model\":\"@cf/baai/bge-m3\"}")));

        assertThat(unknown.json().at("/errors/0/code").intValue()).isEqualTo(5007);
        assertThat(known.json().at("/errors/0/message").asString()).contains("required properties at '/' are 'input'");
    }

    @Test
    void putsLikeTextsNearAndOthersFar() throws Exception {
        var data = data(FileCalls.json(
                "text",
                List.of(
                        "The cat sleeps on the sofa",
                        "A kitten is sleeping on a couch",
                        "Interest rates rose again in March",
                        "The central bank raised interest rates in March")));

        assertThat(cosine(data.path(0), data.path(1))).isGreaterThan(0.6);
        assertThat(cosine(data.path(2), data.path(3))).isGreaterThan(0.5);
        assertThat(cosine(data.path(0), data.path(2))).isLessThan(0.3);
        assertThat(cosine(data.path(1), data.path(3))).isLessThan(0.3);
    }

    @Test
    void doesNotMixPoolings() throws Exception {
        var mean = data(FileCalls.json("text", "the same text"));
        var cls = data(FileCalls.json("text", "the same text", "pooling", "cls"));

        assertThat(cosine(mean.path(0), cls.path(0))).isLessThan(0.3);
    }

    @ParameterizedTest
    @CsvSource({"@cf/baai/bge-base-en-v1.5, 101", "@cf/qwen/qwen3-embedding-0.6b, 33"})
    void refusesMoreTextsThanTheModelTakes(String model, int count) throws Exception {
        var reply = peer.run(model, FileCalls.json("text", Collections.nCopies(count, "a")));

        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5006);
    }

    @Test
    void readsQueriesByTheirInstruction() throws Exception {
        var both = peer.run(QWEN, FileCalls.json("queries", "red car", "documents", List.of("a red car", "tea")));
        var other = peer.run(QWEN, FileCalls.json("queries", "red car", "instruction", "Find opposites"));

        var data = both.json().at("/result/data");
        assertThat(both.json().at("/result/usage/prompt_tokens").intValue()).isPositive();
        assertThat(cosine(data.path(0), data.path(1))).isGreaterThan(cosine(data.path(0), data.path(2)));
        assertThat(other.json().at("/result/data/0")).isNotEqualTo(data.path(0));
    }

    @Test
    void ranksContextsWithM3WhereThereIsAQuery() throws Exception {
        var contexts = "\"contexts\":[{\"text\":\"boats and harbours\"},{\"text\":\"how to bake bread\"}]";
        var ranked = peer.run(M3, "{\"query\":\"baking bread\"," + contexts + "}")
                .json()
                .path("result");
        var plain = peer.run(M3, "{" + contexts + "}").json().path("result");

        assertThat(ranked.at("/response/0/id").intValue()).isEqualTo(1);
        assertThat(plain.at("/response/0")).hasSize(1024);
        assertThat(plain.path("pooling").asString()).isEqualTo("cls");
    }

    @Test
    void reranksByWhatMatches() throws Exception {
        var reply = peer.run(RERANKER, """
                {"query":"Which planet is the largest?","top_k":2,"contexts":[{"text":"Bread needs an hour to rise."},
                {"text":"Jupiter is the largest planet of the solar system."},{"text":"Mars is a planet."}]}""");

        var response = reply.json().at("/result/response");
        assertThat(response.valueStream().map(entry -> entry.path("id").intValue()))
                .containsExactly(1, 2);
        assertThat(response.at("/0/score").doubleValue()).isBetween(0.6, 1.0);
        assertThat(reply.json().at("/result/usage/completion_tokens").intValue())
                .isZero();
    }

    @Test
    void answersInTheShapeOfOpenAiWithoutUsage() throws Exception {
        var floats = embeddings(FileCalls.json("model", BGE, "input", "a text")).json();
        var base64 = embeddings(FileCalls.json("model", BGE, "input", List.of("a text"), "encoding_format", "base64"))
                .json();

        var bytes = FileCalls.base64(base64.at("/data/0/embedding"));
        assertThat(floats.propertyNames()).containsExactly("object", "data", "model");
        assertThat(bytes).hasSize(768 * 4);
        assertThat(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getFloat())
                .isEqualTo(floats.at("/data/0/embedding/0").floatValue());
    }

    @Test
    void refusesToEmbedWithAModelThatChats() throws Exception {
        var reply = embeddings(FileCalls.json("model", Peer.LLAMA, "input", "a"));

        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5007);
    }

    private static Peer.Reply embeddings(String body) throws Exception {
        return peer.send(peer.request("/ai/v1/embeddings").POST(BodyPublishers.ofString(body)));
    }

    private static JsonNode data(String body) throws Exception {
        return peer.run(BGE, body).json().at("/result/data");
    }

    private static double cosine(JsonNode one, JsonNode other) {
        double sum = 0;
        for (int i = 0; i < one.size(); i++) {
            sum += one.path(i).doubleValue() * other.path(i).doubleValue();
        }
        return sum;
    }
}
