package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.facts.ModelFacts;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

class CatalogueListTest {
    private static final String NEW = "@cf/sandbox/novelty-1b-instruct";
    private static final String GONE = "@cf/meta/llama-3.2-1b-instruct";

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
    void hidesExperimentalModelsOnDemand() throws Exception {
        assertThat(names("")).contains("@cf/lykon/dreamshaper-8-lcm");
        assertThat(names("hide_experimental=true"))
                .contains(Peer.LLAMA)
                .doesNotContain("@cf/lykon/dreamshaper-8-lcm")
                .hasSizeLessThan(names("").size());
    }

    @Test
    void knowsOneSourceOfModels() throws Exception {
        assertThat(names("source=1")).isEqualTo(names(""));
        assertThat(names("source=2")).isEmpty();
        assertThat(peer.get("/ai/models/search?source=all").status()).isEqualTo(400);
    }

    @Test
    void listsModelsOfAnAuthorOrATask() throws Exception {
        assertThat(names("author=openai"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).startsWith("@cf/openai/"));
        assertThat(names("task=Text%20Embeddings")).contains("@cf/baai/bge-m3").doesNotContain(Peer.LLAMA);
        assertThat(names("task=Weaving")).isEmpty();
    }

    @Test
    void remembersRetiredModelsForThreeMonths() throws Exception {
        var retired = Catalogue.load().model("@cf/meta/llama-3.1-8b-instruct").orElseThrow();
        var today = LocalDate.now(ZoneOffset.UTC);
        var listed = Catalogue.load().models().stream()
                .filter(model -> model.remembered(today))
                .map(ModelFacts::id)
                .toList();

        assertThat(retired.remembered(LocalDate.parse("2026-08-30"))).isTrue();
        assertThat(retired.remembered(LocalDate.parse("2026-08-31"))).isFalse();
        assertThat(names("include_deprecated=true")).isEqualTo(listed);
    }

    @Test
    void tellsSizesAndEffortsOfModels() throws Exception {
        var vectors = item(peer, "@cf/baai/bge-m3");
        var thinker = item(peer, "@cf/openai/gpt-oss-20b");

        assertThat(property(vectors, "output_dimensions").asString()).isEqualTo("1024");
        assertThat(property(thinker, "reasoning_effort").path("default_effort").asString())
                .isEqualTo("medium");
    }

    @Test
    void failsInItsMiddleOnDemand() throws Exception {
        try (var broken = Sandbox.start(sandbox.options().withPort(0).withProfile(Profile.BROKEN_CATALOGUE));
                var garbled = Sandbox.start(sandbox.options().withPort(0).withProfile(Profile.GARBLED_CATALOGUE))) {
            var second = Peer.of(garbled).get("/ai/models/search?per_page=25&page=2");

            assertThat(Peer.of(broken).get("/ai/models/search?per_page=25").status())
                    .isEqualTo(200);
            assertThat(Peer.of(broken)
                            .get("/ai/models/search?per_page=25&page=2")
                            .status())
                    .isEqualTo(500);
            assertThat(Peer.of(broken).run(Peer.LLAMA, "{\"prompt\":\"Hi\"}").status())
                    .isEqualTo(200);
            assertThat(Peer.of(garbled).get("/ai/models/search?page=1").json().path("result"))
                    .isNotEmpty();
            assertThat(second.status()).isEqualTo(200);
            assertThatThrownBy(second::json).isInstanceOf(JacksonException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"page-fails:503, 503", "page-fails, 500", "page-garbled, 200"})
    void failsInItsMiddleByTheHeaderToo(String fault, int status) throws Exception {
        var first = peer.send(peer.request("/ai/models/search?per_page=25&page=1")
                .header("x-sandbox-fault", fault)
                .GET());
        var second = peer.send(peer.request("/ai/models/search?per_page=25&page=2")
                .header("x-sandbox-fault", fault)
                .GET());

        assertThat(first.json().path("success").booleanValue()).isTrue();
        assertThat(second.status()).isEqualTo(status);
    }

    @Test
    void changesOnDemand() throws Exception {
        try (var other = Sandbox.start(sandbox.options().withPort(0).withProfile(Profile.CHANGED_CATALOGUE))) {
            var caller = Peer.of(other);
            var before = price(item(peer, Peer.GLM));
            var after = price(item(caller, Peer.GLM));
            var going = property(item(caller, Peer.LLAMA), "planned_deprecation_date");

            assertThat(names(caller, "")).contains(NEW).doesNotContain(GONE);
            assertThat(names(peer, "")).contains(GONE).doesNotContain(NEW);
            assertThat(after).isEqualTo(2 * before);
            assertThat(LocalDate.parse(going.asString())).isAfter(LocalDate.now(ZoneOffset.UTC));
            assertThat(property(item(peer, Peer.LLAMA), "planned_deprecation_date")
                            .isMissingNode())
                    .isTrue();
            assertThat(caller.run(NEW, "{\"prompt\":\"Hi\"}").status()).isEqualTo(200);
            assertThat(caller.run(GONE, "{\"prompt\":\"Hi\"}")
                            .json()
                            .at("/errors/0/code")
                            .intValue())
                    .isEqualTo(5007);
            assertThat(caller.get("/ai/models/schema?model=" + NEW).status()).isEqualTo(200);
        }
    }

    @Test
    void chargesTheChangedPrice() throws Exception {
        var body = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
        var usual = peer.run(Peer.GLM, body);
        var dearer = peer.send(peer.request("/ai/run/" + Peer.GLM)
                .header("x-sandbox-fault", "changed-catalogue")
                .POST(BodyPublishers.ofString(body)));

        assertThat(Double.parseDouble(dearer.header("cf-ai-neurons")))
                .isGreaterThan(Double.parseDouble(usual.header("cf-ai-neurons")) * 1.5);
    }

    private static List<String> names(String query) throws Exception {
        return names(peer, query);
    }

    private static List<String> names(Peer from, String query) throws Exception {
        return from.get("/ai/models/search?" + query)
                .json()
                .path("result")
                .valueStream()
                .map(model -> model.path("name").asString())
                .toList();
    }

    private static JsonNode item(Peer from, String name) throws Exception {
        return from.get("/ai/models/search")
                .json()
                .path("result")
                .valueStream()
                .filter(model -> model.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double price(JsonNode model) {
        return property(model, "price").at("/0/price").doubleValue();
    }

    private static JsonNode property(JsonNode model, String name) {
        return model.path("properties")
                .valueStream()
                .filter(property -> property.path("property_id").asString().equals(name))
                .findFirst()
                .map(property -> property.path("value"))
                .orElse(MissingNode.getInstance());
    }
}
