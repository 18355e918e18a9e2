package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JudgementsTest {
    private static final String M2M = "@cf/meta/m2m100-1.2b";
    private static final String CLEF = "@cf/cloudflare/clef";

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
        "I love this wonderful film, POSITIVE",
        "This is not good at all, NEGATIVE",
        "The service was terrible and slow, NEGATIVE",
        "It isn't bad, POSITIVE",
        "The room was nice but the food was horrible, NEGATIVE",
    })
    void judgesByTheWordsAndTheirNegation(String text, String label) throws Exception {
        var reply = peer.run("@cf/huggingface/distilbert-sst-2-int8", FileCalls.json("text", text));

        var result = reply.json().path("result");
        var best = result.valueStream()
                .filter(entry -> entry.path("score").doubleValue() > 0.6)
                .map(entry -> entry.path("label").asString());
        assertThat(best).containsExactly(label);
        assertThat(result.at("/0/score").doubleValue() + result.at("/1/score").doubleValue())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void translatesCommonWordsAndMarksTheRest() throws Exception {
        var common = translate("The dog is big", "en", "es");
        var back = translate("hola mundo", "spanish", "english");
        var strange = translate("Quantum chromodynamics perplexes theoreticians", "en", "de");

        assertThat(common).isEqualTo("El perro es grande");
        assertThat(back).isEqualTo("hello world");
        assertThat(strange).isEqualTo("[simulated de] Quantum chromodynamics perplexes theoreticians");
    }

    @Test
    void translatesIntoALanguageOfIndiaEachText() throws Exception {
        var reply = peer.run(
                "@cf/ai4bharat/indictrans2-en-indic-1B",
                "{\"text\":[\"one\",\"two\"],\"target_language\":\"tam_Taml\"}");

        assertThat(reply.json().at("/result/translations").valueStream().map(JsonNode::asString))
                .containsExactly("[simulated tam_Taml] one", "[simulated tam_Taml] two");
    }

    @Test
    void decidesEachKindOfQuestion() throws Exception {
        var reply = peer.run(CLEF, """
                {"model":"clef","state":"The customer wants a refund because the parcel was lost.","questions":{
                "team":{"type":"choice","instructions":"Who answers?","criteria":{"billing":"refund of a customer",
                "sales":"wants to buy more"}},
                "lost":{"type":"noul","instructions":"Was the parcel lost?"},
                "mood":{"type":"score","instructions":"How glad?","criteria":["lost, angry, sad","calm","happy"]}}}""");

        var answers = reply.json().at("/result/answers");
        assertThat(answers.at("/team/choice").asString()).isEqualTo("billing");
        assertThat(sum(answers.at("/team/probabilities"))).isCloseTo(1, within(1e-9));
        assertThat(answers.at("/lost/noul").doubleValue()).isBetween(0.5, 1.0);
        assertThat(answers.at("/mood/score").doubleValue()).isBetween(0.0, 0.9);
        assertThat(sum(answers.at("/mood/probabilities"))).isCloseTo(1, within(1e-9));
        assertThat(reply.json().at("/result/usage/input_tokens").intValue()).isPositive();
        assertThat(reply.header("cf-ai-neurons")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a/b\":{\"type\":\"noul\"}}", "{\"a\":{\"type\":\"other\"}}"})
    void refusesQuestionsOutsideTheLimits(String questions) throws Exception {
        var reply = peer.run(CLEF, "{\"model\":\"clef\",\"state\":\"s\",\"questions\":" + questions + "}");

        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5006);
    }

    @Test
    void chargesTheDayAndStopsAtItsLimit() throws Exception {
        var limit = new BigDecimal("0.001");
        try (var poor =
                Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT).withDailyNeurons(limit))) {
            var one = Peer.of(poor).run(M2M, "{\"text\":\"hello\",\"target_lang\":\"de\"}");
            var two = Peer.of(poor).run(M2M, "{\"text\":\"hello\",\"target_lang\":\"de\"}");

            assertThat(one.status()).isEqualTo(200);
            assertThat(poor.neuronsToday()).isEqualTo(new BigDecimal(one.header("cf-ai-neurons")));
            assertThat(two.json().at("/errors/0/code").intValue()).isEqualTo(4006);
        }
    }

    @Test
    void hasNoSummarizerAnyMore() throws Exception {
        var reply = peer.run("@cf/facebook/bart-large-cnn", "{\"input_text\":\"a\"}");

        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5007);
    }

    private static String translate(String text, String from, String to) throws Exception {
        var body = FileCalls.json("text", text, "source_lang", from, "target_lang", to);
        return peer.run(M2M, body).json().at("/result/translated_text").asString();
    }

    private static double sum(JsonNode probabilities) {
        return probabilities.valueStream().mapToDouble(JsonNode::doubleValue).sum();
    }
}
