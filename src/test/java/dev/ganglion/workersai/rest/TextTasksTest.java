package dev.ganglion.workersai.rest;

import static dev.ganglion.workersai.rest.Tasks.answered;
import static dev.ganglion.workersai.rest.Tasks.failure;
import static dev.ganglion.workersai.rest.Tasks.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.DecisionRequest;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Media;
import dev.ganglion.workersai.text.Pooling;
import dev.ganglion.workersai.text.Question;
import dev.ganglion.workersai.text.Ranking;
import dev.ganglion.workersai.text.Ranking.Ranked;
import dev.ganglion.workersai.text.RerankRequest;
import dev.ganglion.workersai.text.SummaryRequest;
import dev.ganglion.workersai.text.TranslationForm;
import dev.ganglion.workersai.text.TranslationRequest;
import dev.ganglion.workersai.text.Vector;
import dev.ganglion.workersai.wire.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class TextTasksTest {
    private static final String BGE = "@cf/baai/bge-base-en-v1.5";
    private static final String M3 = "@cf/baai/bge-m3";
    private static final String RERANKER = "@cf/baai/bge-reranker-base";
    private static final Embeddings TWO =
            new Embeddings(List.of(Vector.of(0.5f, -1), Vector.of(0, 0.25f)), List.of(2, 2), Optional.empty());
    private static final String TWO_JSON = "[[0.5,-1],[0,0.25]]";

    @Test
    void embedsTextsWithTheirPooling() throws Exception {
        var request =
                new EmbeddingRequest(BGE, new EmbeddingInput.Texts(List.of("one", "two"), Optional.of(Pooling.CLS)));

        var exchange = answered(
                "{\"shape\":[2,2],\"data\":" + TWO_JSON + ",\"pooling\":\"cls\"}",
                client -> client.embed(request, _ -> {}));

        exchange.sent(BGE, "{\"text\":[\"one\",\"two\"],\"pooling\":\"cls\"}");
        assertThat(exchange.value())
                .isEqualTo(plain(new Embeddings(TWO.vectors(), TWO.shape(), Optional.of(Pooling.CLS))));
    }

    @Test
    void embedsPassagesWithoutAQuery() throws Exception {
        var request = new EmbeddingRequest(M3, new EmbeddingInput.Contexts(List.of("one", "two"), true));

        var exchange =
                answered("{\"response\":" + TWO_JSON + ",\"shape\":[2,2]}", client -> client.embed(request, _ -> {}));

        exchange.sent(M3, "{\"contexts\":[{\"text\":\"one\"},{\"text\":\"two\"}],\"truncate_inputs\":true}");
        assertThat(exchange.value()).isEqualTo(plain(TWO));
    }

    @Test
    void embedsQueriesAndDocumentsAndReadsTheUsage() throws Exception {
        String model = "@cf/qwen/qwen3-embedding-0.6b";
        var request = new EmbeddingRequest(
                model, new EmbeddingInput.Retrieval(List.of("one"), List.of("two"), Optional.of("Find it")));

        var exchange = answered(
                "{\"data\":" + TWO_JSON + ",\"shape\":[2,2],"
                        + "\"usage\":{\"prompt_tokens\":\"9\",\"total_tokens\":9,\"neurons\":0.010}}",
                client -> client.embed(request, _ -> {}));

        exchange.sent(model, "{\"queries\":[\"one\"],\"documents\":[\"two\"],\"instruction\":\"Find it\"}");
        Optional<Neurons> neurons = Optional.of(Neurons.of("0.01"));
        assertThat(exchange.value())
                .isEqualTo(new Reply<>(
                        TWO,
                        Optional.of(new Usage(9, 0, 0, neurons)),
                        neurons,
                        List.of("number-as-text"),
                        Optional.empty()));
    }

    @Test
    void namesUsageThatCannotBeAndMakesNoCostOfIt() throws Exception {
        EmbeddingRequest request = EmbeddingRequest.of(BGE, List.of("one", "two"));

        var exchange = answered(
                "{\"data\":" + TWO_JSON + ",\"shape\":[2,2],\"usage\":{\"prompt_tokens\":-9}}",
                client -> client.embed(request, _ -> {}));

        assertThat(exchange.value()).isEqualTo(plain(TWO, "usage-impossible"));
    }

    @Test
    void namesWhatIsOddAboutVectors() throws Exception {
        EmbeddingRequest request = EmbeddingRequest.of(BGE, List.of("one", "two"));

        assertThat(answered(
                                "{\"data\":[[\"0.5\",-1],[0,0.25]],\"pooling\":\"max\",\"new\":1}",
                                client -> client.embed(request, _ -> {}))
                        .value())
                .isEqualTo(plain(TWO, "number-as-text", "missing-shape", "unknown-pooling"));
        assertThat(answered("{\"data\":" + TWO_JSON + ",\"shape\":[3,2]}", client -> client.embed(request, _ -> {}))
                        .value()
                        .quirks())
                .containsExactly("shape-mismatch");
    }

    @Test
    void saysWhatIsMissingOfVectors() {
        EmbeddingRequest request = EmbeddingRequest.of(BGE, List.of("one"));

        assertThat(failure("{}", client -> client.embed(request, _ -> {})))
                .isEqualTo(malformed("a reply without data"));
        assertThat(failure("{\"data\":[[1],[1,2]]}", client -> client.embed(request, _ -> {})))
                .isEqualTo(malformed("vectors of different dimensions"));
        assertThat(failure("{\"data\":[[1],{}]}", client -> client.embed(request, _ -> {})))
                .isEqualTo(malformed("a reply whose data/1 is no list"));
        assertThat(failure("{\"data\":[[null]]}", client -> client.embed(request, _ -> {})))
                .isEqualTo(malformed("a reply whose data/0 is no number"));
    }

    @Test
    void ranksPassagesTheBestFirst() throws Exception {
        var request = new RerankRequest(RERANKER, "cats", List.of("dogs", "cats"), OptionalInt.of(2), false);

        var exchange = answered(
                "{\"response\":[{\"id\":0,\"score\":0.1},{\"id\":1,\"score\":0.9}],"
                        + "\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":0,\"neurons\":0.5}}",
                client -> client.rerank(request, _ -> {}));

        exchange.sent(
                RERANKER, "{\"query\":\"cats\",\"contexts\":[{\"text\":\"dogs\"},{\"text\":\"cats\"}],\"top_k\":2}");
        assertThat(exchange.value().value().passages()).containsExactly(new Ranked(1, 0.9), new Ranked(0, 0.1));
        assertThat(exchange.value().neurons()).contains(Neurons.of("0.5"));
    }

    @Test
    void ranksWithAModelOfEmbeddings() throws Exception {
        var request = new RerankRequest(M3, "cats", List.of("dogs"), OptionalInt.empty(), true);

        var exchange = answered("{\"response\":[{\"id\":0,\"score\":0.4}]}", client -> client.rerank(request, _ -> {}));

        exchange.sent(M3, "{\"query\":\"cats\",\"contexts\":[{\"text\":\"dogs\"}],\"truncate_inputs\":true}");
        assertThat(exchange.value()).isEqualTo(plain(new Ranking(List.of(new Ranked(0, 0.4)))));
    }

    @Test
    void takesNoRankOfWhatWasNotSent() {
        RerankRequest request = RerankRequest.of(RERANKER, "cats", List.of("dogs"));

        assertThat(failure("{\"response\":[{\"id\":1,\"score\":1}]}", client -> client.rerank(request, _ -> {})))
                .isEqualTo(malformed("a rank for a passage that was not sent"));
        assertThat(failure("{\"response\":[{\"id\":0}]}", client -> client.rerank(request, _ -> {})))
                .isEqualTo(malformed("a reply without response/0/score"));
    }

    @Test
    void classifiesAText() throws Exception {
        String model = "@cf/huggingface/distilbert-sst-2-int8";

        var exchange = answered(
                "[{\"label\":\"NEGATIVE\",\"score\":0.1},{\"label\":\"POSITIVE\",\"score\":0.9}]",
                client -> client.classifyText(model, "Good", _ -> {}));

        exchange.sent(model, "{\"text\":\"Good\"}");
        assertThat(exchange.value())
                .isEqualTo(plain(List.of(new LabelScore("NEGATIVE", 0.1), new LabelScore("POSITIVE", 0.9))));
        assertThat(failure("{}", client -> client.classifyText(model, "Good", _ -> {})))
                .isEqualTo(malformed("a reply whose result is no list"));
    }

    @Test
    void translatesOneText() throws Exception {
        String model = "@cf/meta/m2m100-1.2b";
        var request = TranslationRequest.of(model, List.of("Hello"), Optional.of("en"), "fr");

        var exchange = answered("{\"translated_text\":\"Bonjour\"}", client -> client.translate(request, _ -> {}));

        exchange.sent(model, "{\"text\":\"Hello\",\"source_lang\":\"en\",\"target_lang\":\"fr\"}");
        assertThat(exchange.value()).isEqualTo(plain(List.of("Bonjour")));
        assertThat(failure("{}", client -> client.translate(request, _ -> {})))
                .isEqualTo(malformed("a reply without translated_text"));
    }

    @Test
    void translatesSeveralTextsWhereTheModelDoes() throws Exception {
        String model = "@cf/ai4bharat/indictrans2-en-indic-1B";
        var request = TranslationRequest.of(model, List.of("One", "Two"), Optional.empty(), "hin_Deva");

        var exchange = answered("{\"translations\":[\"एक\",\"दो\"]}", client -> client.translate(request, _ -> {}));

        exchange.sent(model, "{\"text\":[\"One\",\"Two\"],\"target_language\":\"hin_Deva\"}");
        assertThat(exchange.value()).isEqualTo(plain(List.of("एक", "दो")));
    }

    @Test
    void sendsNoSecondTextToAModelThatTakesOne() {
        var request = new TranslationRequest(
                "@cf/x/y", List.of("One", "Two"), Optional.empty(), "fr", TranslationForm.ONE_TEXT);

        assertThat(failure("{}", client -> client.translate(request, _ -> {})))
                .isEqualTo(new Failure.InvalidInput(
                        "/text", "This model translates one text at a time.", ServiceError.NONE));
    }

    @Test
    void summarises() throws Exception {
        String model = "@cf/facebook/bart-large-cnn";
        var request = new SummaryRequest(model, "Long", OptionalInt.of(9));

        var exchange = answered("{\"summary\":\"Short\"}", client -> client.summarise(request, _ -> {}));

        exchange.sent(model, "{\"input_text\":\"Long\",\"max_length\":9}");
        assertThat(exchange.value()).isEqualTo(plain("Short"));
    }

    @Test
    void asksADecisionModelAllKindsOfQuestions() throws Exception {
        String model = "@cf/cloudflare/clef-omni";
        var media = new Media(
                List.of(new Picture("image/png", octets("P"))),
                List.of(new Clip("audio/wav", octets("A"))),
                List.of(new Media.Video("video/mp4", octets("V"))));
        var request = new DecisionRequest(model, Json.MAPPER.readTree("{\"ticket\":7}"), questions(), media);

        var exchange = answered(
                "{\"model\":\"clef-omni\",\"answers\":{\"a\":{\"type\":\"noul\",\"noul\":0.75},"
                        + "\"b\":{\"type\":\"choice\",\"choice\":\"x\",\"probabilities\":{\"x\":0.9,\"y\":0.1},"
                        + "\"confidence\":0.8},"
                        + "\"c\":{\"type\":\"score\",\"score\":1,\"legend\":[\"low\",\"high\"],"
                        + "\"probabilities\":[0.2,0.8],\"confidence\":0.6},\"d\":{\"type\":\"new\"}},"
                        + "\"usage\":{\"input_tokens\":12,\"output_tokens\":3}}",
                client -> client.decide(request, _ -> {}));

        exchange.sent(
                model,
                "{\"model\":\"clef-omni\",\"state\":{\"ticket\":7},\"questions\":{"
                        + "\"a\":{\"type\":\"noul\",\"instructions\":\"A\",\"criteria\":{\"true\":\"t\",\"false\":\"f\"}},"
                        + "\"b\":{\"type\":\"choice\",\"instructions\":\"B\",\"criteria\":{\"x\":\"X\",\"y\":\"Y\"}},"
                        + "\"c\":{\"type\":\"score\",\"instructions\":\"C\",\"criteria\":[\"low\",\"high\"]}},"
                        + "\"images\":[\"data:image/png;base64,UA==\"],\"audio\":[\"data:audio/wav;base64,QQ==\"],"
                        + "\"videos\":[\"data:video/mp4;base64,Vg==\"]}");
        assertThat(exchange.value())
                .isEqualTo(new Reply<>(
                        new Decision("clef-omni", answers()),
                        Optional.of(new Usage(12, 0, 3, Optional.empty())),
                        Optional.of(Neurons.of("0.25")),
                        List.of("unknown-answer"),
                        Optional.empty()));
    }

    private static SequencedMap<String, Question> questions() {
        SequencedMap<String, Question> questions = new LinkedHashMap<>();
        questions.put("a", new Question.Noul("A", Optional.of("t"), Optional.of("f")));
        questions.put("b", new Question.Choice("B", pairs("x", "X", "y", "Y")));
        questions.put("c", new Question.Score("C", List.of("low", "high")));
        return questions;
    }

    private static SequencedMap<String, Decision.Answer> answers() {
        SequencedMap<String, Decision.Answer> answers = new LinkedHashMap<>();
        answers.put("a", new Decision.Noul(0.75));
        answers.put("b", new Decision.Choice("x", pairs("x", 0.9, "y", 0.1), 0.8));
        answers.put("c", new Decision.Score(1, pairs("0", "low", "1", "high"), pairs("0", 0.2, "1", 0.8), 0.6));
        answers.put("d", new Decision.Other("new", Json.MAPPER.readTree("{\"type\":\"new\"}")));
        return answers;
    }

    private static <T> SequencedMap<String, T> pairs(String first, T value, String second, T other) {
        SequencedMap<String, T> pairs = new LinkedHashMap<>();
        pairs.put(first, value);
        pairs.put(second, other);
        return pairs;
    }

    @Test
    void readsAnErrorThatCameWithAGoodStatus() {
        Peer.Script script = Peer.reply(
                200,
                "application/json",
                "{\"success\":false,\"result\":null,\"errors\":[{\"code\":3040,\"message\":\"Full\"}]}");

        assertThat(failure(script, client -> client.classifyText(BGE, "x", _ -> {})))
                .isEqualTo(new Failure.Busy(Optional.empty(), ServiceError.of(200, 3040, "Full")));
    }

    private static Failure malformed(String what) {
        return new Failure.Malformed(what, ServiceError.NONE);
    }

    private static Octets octets(String text) {
        return Octets.of(Tasks.latin(text));
    }
}
