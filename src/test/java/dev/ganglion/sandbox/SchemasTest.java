package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class SchemasTest {
    private static final String FLUX = "@cf/black-forest-labs/flux-1-schnell";

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
    @CsvSource(
            delimiter = '#',
            value = {
                "@cf/black-forest-labs/flux-1-schnell#{'prompt':'a','seed':1}#Additional or unevaluated properties '/seed' at '/' not allowed",
                "@cf/black-forest-labs/flux-1-schnell#{'prompt':'a','steps':9}#Value of '/steps' must be <= 8",
                "@cf/baai/bge-base-en-v1.5#{}#oneOf at '/' not met, 0 matches: required properties at '/' are 'text'",
                "@cf/baai/bge-base-en-v1.5#{'text':['']}#Length of '/text/0' must be >= 1",
                "@cf/baai/bge-base-en-v1.5#{'text':'a','pooling':'max'}#Value of '/pooling' not in 'cls', 'mean'",
                "@cf/baai/bge-reranker-base#{'query':'a','contexts':[{}]}#required properties at '/contexts/0' are 'text'",
                "@cf/meta/m2m100-1.2b#{'text':'a'}#oneOf at '/' not met, 0 matches: required properties at '/' are 'target_lang'",
                "@cf/openai/whisper#{'audio':[1,300]}#Value of '/audio/1' must be <= 255",
                "@cf/cloudflare/clef#{'model':'clef','state':'a','questions':{'a/b':{'type':'noul','instructions':'x'}}}#'propertyNames' at '/questions' not met",
                "@cf/cloudflare/clef#{'model':'clef','state':'a','questions':{'a':{'type':'choice','instructions':'x'}}}#required properties at '/questions/a' are 'criteria'",
                "@cf/cloudflare/clef#{'model':'clef','state':'a','questions':{}}#Number of properties of '/questions' must be >= 1",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#{'prompt':'a','tools':[{'name':'f'}]}#required properties at '/tools/0' are 'description'",
                "@cf/meta/llama-3.3-70b-instruct-fp8-fast#{'prompt':'a','tools':[{'type':'function','function':{'name':'f','description':'d'}}]}#required properties at '/tools/0/function' are 'parameters'",
                "@cf/zai-org/glm-4.7-flash#{'prompt':'a','tools':[{'type':'function','function':{}}]}#required properties at '/tools/0/function' are 'name'",
                "@cf/zai-org/glm-4.7-flash#{'prompt':'a','n':0}#Value of '/n' must be >= 1",
                "@cf/meta/llama-guard-3-8b#{'messages':[{'role':'system','content':'a'}]}#Value of '/messages/0/role' not in 'assistant', 'user'",
                "@cf/openai/gpt-oss-20b#{}#oneOf at '/' not met, 0 matches: required properties at '/' are 'prompt'",
            })
    void refusesWhatTheSchemaOfAModelDoesNotLetThrough(String model, String body, String problem) throws Exception {
        var reply = peer.run(model, body.replace('\'', '"'));

        assertThat(reply.json().at("/errors/0/message").asString()).startsWith("AiError: Bad input: Error: " + problem);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5006);
        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void takesWhatTheChatFamilyMayLeaveEmpty() throws Exception {
        var reply = peer.run(
                Peer.GLM,
                "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"temperature\":null,\"max_tokens\":null,"
                        + "\"stop\":null,\"seed\":null,\"stream\":null}");

        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void takesNoAddressOnTheNetworkForAPicture() throws Exception {
        var reply = peer.run(
                "@cf/meta/llama-4-scout-17b-16e-instruct",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\","
                        + "\"image_url\":{\"url\":\"https://example.com/a.png\"}}]}]}");

        assertThat(reply.json().at("/errors/0/message").asString())
                .contains("Value of '/messages/0/content/0/image_url/url' does not match pattern '^data:'");
    }

    @Test
    void showsTheVerySchemaThatItChecksWith() throws Exception {
        var schema = peer.get("/ai/models/schema?model=" + FLUX).json().at("/result/input");
        var check = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);

        assertThat(check.validate(JsonMapper.shared().readTree("{\"prompt\":\"a\",\"steps\":8}")))
                .isEmpty();
        assertThat(check.validate(JsonMapper.shared().readTree("{\"prompt\":\"a\",\"seed\":8}")))
                .hasSize(1);
        assertThat(schema.path("required").toString()).isEqualTo("[\"prompt\"]");
    }

    @Test
    void tellsOddSchemasOnDemandThatTakeTheSame() throws Exception {
        var odd = peer.send(peer.request("/ai/models/schema?model=" + FLUX)
                        .header("x-sandbox-fault", "odd-schemas")
                        .GET())
                .json()
                .at("/result/input");

        assertThat(odd.at("/allOf/0"))
                .isEqualTo(peer.get("/ai/models/schema?model=" + FLUX).json().at("/result/input"));
        assertThat(odd.at("/properties/odd_kind/type").asString()).isEqualTo("money");
        assertThat(peer.run(FLUX, "{\"prompt\":\"a\"}").status()).isEqualTo(200);
    }

    @Test
    void hasASchemaForEveryListedModel() throws Exception {
        for (var model : peer.get("/ai/models/search").json().path("result")) {
            var name = model.path("name").asString();
            var result = peer.get("/ai/models/schema?model=" + name).json().path("result");

            assertThat(result.at("/input/type").asString()).as(name).isEqualTo("object");
            assertThat(result.at("/output/type").asString()).as(name).isIn("object", "string");
        }
    }
}
