package dev.ganglion.workersai.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Picture;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.Token;
import dev.ganglion.workersai.WorkersAi;
import dev.ganglion.workersai.image.DescriptionRequest;
import dev.ganglion.workersai.image.ImageRequest;
import dev.ganglion.workersai.image.ImageSource;
import dev.ganglion.workersai.image.Look;
import dev.ganglion.workersai.image.LookRequest;
import dev.ganglion.workersai.image.PictureForm;
import dev.ganglion.workersai.image.PictureRequest;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.speech.SpeechRequest;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.TranscriptionForm;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import dev.ganglion.workersai.speech.TurnRequest;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.text.DecisionRequest;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.EmbeddingRequest;
import dev.ganglion.workersai.text.Embeddings;
import dev.ganglion.workersai.text.Media;
import dev.ganglion.workersai.text.Question;
import dev.ganglion.workersai.text.RerankRequest;
import dev.ganglion.workersai.text.TranslationRequest;
import dev.ganglion.workersai.text.Vector;
import dev.ganglion.workersai.wire.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every task with the sandbox as its peer, which shares no code with the client.
class TasksAgainstSandboxTest {
    private static final String WHISPER = "@cf/openai/whisper";
    private static final String MOONDREAM = "@cf/moondream/moondream3.1-9B-A2B";

    private static Sandbox sandbox;
    private static Transport transport;
    private static WorkersAi client;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(new Pace(Double.POSITIVE_INFINITY, Duration.ZERO)));
        transport = new Transport(Limits.DEFAULT, new Retry(_ -> {}), Clock.systemUTC());
        Connection connection = new Connection(
                "Sandbox", sandbox.base(), SandboxOptions.ACCOUNT, new Token(SandboxOptions.TOKEN), true);
        client = new RestWorkersAi(connection, transport, Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        transport.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/baai/bge-small-en-v1.5, 384",
        "@cf/baai/bge-base-en-v1.5, 768",
        "@cf/baai/bge-m3, 1024",
        "@cf/google/embeddinggemma-300m, 768",
        "@cf/qwen/qwen3-embedding-0.6b, 1024"
    })
    void embedsTextsSoThatLikeOnesAreNear(String model, int dimensions) throws Exception {
        Reply<Embeddings> reply = client.embed(
                EmbeddingRequest.of(
                        model, List.of("a cat on a mat", "the cat sat on the mat", "quarterly tax returns")),
                _ -> {});

        List<Vector> vectors = reply.value().vectors();
        assertThat(reply.quirks()).isEmpty();
        assertThat(reply.value().shape()).containsExactly(3, dimensions);
        assertThat(vectors.get(0).cosine(vectors.get(1)))
                .isGreaterThan(vectors.get(0).cosine(vectors.get(2)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void embedsOverTheCompatibleEndpointAsOverItsOwn(boolean packed) throws Exception {
        var compatible = new EmbeddingInput.Compatible(List.of("one river", "two cats"), packed);

        Embeddings over = client.embed(new EmbeddingRequest("@cf/baai/bge-m3", compatible), _ -> {})
                .value();
        Embeddings own = client.embed(EmbeddingRequest.of("@cf/baai/bge-m3", compatible.texts()), _ -> {})
                .value();

        assertThat(over.shape()).isEqualTo(List.of(2, 1024));
        assertThat(over.vectors().getFirst().cosine(own.vectors().getFirst())).isGreaterThan(0.9999);
        assertThat(over.vectors().getLast().cosine(own.vectors().getLast())).isGreaterThan(0.9999);
    }

    @Test
    void embedsPassagesQueriesAndDocuments() throws Exception {
        var contexts = new EmbeddingInput.Contexts(List.of("one", "two"), true);
        var retrieval = new EmbeddingInput.Retrieval(List.of("one"), List.of("two"), Optional.empty());

        assertThat(client.embed(new EmbeddingRequest("@cf/baai/bge-m3", contexts), _ -> {})
                        .value()
                        .shape())
                .containsExactly(2, 1024);
        assertThat(client.embed(new EmbeddingRequest("@cf/qwen/qwen3-embedding-0.6b", retrieval), _ -> {})
                        .value()
                        .shape())
                .containsExactly(2, 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@cf/baai/bge-reranker-base", "@cf/baai/bge-m3"})
    void ranksTheAnsweringPassageFirst(String model) throws Exception {
        var request = RerankRequest.of(
                model, "how do cats sleep", List.of("Taxes are due in May.", "Cats sleep curled up.", "Rain again."));

        assertThat(client.rerank(request, _ -> {}).value().passages())
                .hasSize(3)
                .first()
                .extracting(ranked -> ranked.index())
                .isEqualTo(1);
    }

    @Test
    void tellsAGoodTextFromABadOne() throws Exception {
        String model = "@cf/huggingface/distilbert-sst-2-int8";

        assertThat(best(client.classifyText(model, "What a wonderful, lovely day", _ -> {})))
                .isEqualTo("POSITIVE");
        assertThat(best(client.classifyText(model, "A terrible, awful mess", _ -> {})))
                .isEqualTo("NEGATIVE");
    }

    private static String best(Reply<List<LabelScore>> reply) {
        return reply.value().stream()
                .reduce((one, other) -> one.score() >= other.score() ? one : other)
                .orElseThrow()
                .label();
    }

    @Test
    void translates() throws Exception {
        var one = TranslationRequest.of("@cf/meta/m2m100-1.2b", List.of("Hello"), Optional.of("en"), "fr");
        var many = TranslationRequest.of(
                "@cf/ai4bharat/indictrans2-en-indic-1B", List.of("Hello", "Thanks"), Optional.empty(), "hin_Deva");

        assertThat(client.translate(one, _ -> {}).value()).hasSize(1);
        assertThat(client.translate(many, _ -> {}).value()).hasSize(2);
    }

    @Test
    void decides() throws Exception {
        SequencedMap<String, Question> questions = new LinkedHashMap<>();
        questions.put("angry", new Question.Noul("Is the customer angry?", Optional.empty(), Optional.empty()));
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("billing", "invoices and payments");
        options.put("technical", "errors and crashes");
        questions.put("team", new Question.Choice("Which team?", options));
        questions.put("urgency", new Question.Score("How urgent?", List.of("low", "middle", "high")));
        var state = Json.MAPPER.readTree("{\"ticket\":\"My invoice shows a wrong payment\"}");

        Reply<Decision> reply =
                client.decide(new DecisionRequest("@cf/cloudflare/clef", state, questions, Media.NONE), _ -> {});

        assertThat(reply.quirks()).isEmpty();
        assertThat(reply.usage()).isPresent();
        assertThat(reply.value().answers().sequencedKeySet()).containsExactlyElementsOf(questions.sequencedKeySet());
        assertThat(reply.value().answers().get("team"))
                .isInstanceOfSatisfying(
                        Decision.Choice.class,
                        choice -> assertThat(choice.choice()).isEqualTo("billing"));
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/black-forest-labs/flux-1-schnell, image/jpeg",
        "@cf/black-forest-labs/flux-2-dev, image/png|image/jpeg",
        "@cf/leonardo/lucid-origin, image/png|image/jpeg",
        "@cf/leonardo/phoenix-1.0, image/jpeg",
        "@cf/stabilityai/stable-diffusion-xl-base-1.0, image/png"
    })
    void drawsInTheFormOfTheModel(String model, String type) throws Exception {
        Reply<Picture> reply = client.createImage(ImageRequest.of(model, "A red cat", Map.of("steps", 4)), _ -> {});

        assertThat(reply.value().type()).matches(type);
        assertThat(reply.quirks()).isEmpty();
    }

    @Test
    void drawsFromPictures() throws Exception {
        Picture cat = small();
        var multipart = ImageRequest.of("@cf/black-forest-labs/flux-2-klein-4b", "The same in blue", Map.of("seed", 3))
                .from(List.of(cat, cat));
        var diffusion = ImageRequest.of(
                        "@cf/runwayml/stable-diffusion-v1-5-inpainting", "Blue", Map.of("strength", 0.5))
                .from(List.of(cat));

        assertThat(client.createImage(multipart, _ -> {}).value().type()).startsWith("image/");
        assertThat(client.createImage(diffusion, _ -> {}).value().type()).startsWith("image/");
    }

    private static Picture small() throws Exception {
        return client.createImage(
                        ImageRequest.of(
                                "@cf/stabilityai/stable-diffusion-xl-base-1.0",
                                "A red cat",
                                Map.of("width", 256, "height", 256)),
                        _ -> {})
                .value();
    }

    @ParameterizedTest
    @EnumSource
    void looksAtPicturesInEitherForm(PictureForm form) throws Exception {
        Picture cat = small();

        assertThat(client.classifyImage(new PictureRequest("@cf/microsoft/resnet-50", cat, form), _ -> {})
                        .value())
                .isNotEmpty();
        assertThat(client.detectObjects(new PictureRequest("@cf/facebook/detr-resnet-50", cat, form), _ -> {})
                        .value())
                .isNotNull();
        assertThat(client.describeImage(
                                new DescriptionRequest(
                                        "@cf/llava-hf/llava-1.5-7b-hf", cat, Optional.empty(), Map.of(), form),
                                _ -> {})
                        .value())
                .isNotBlank();
    }

    @Test
    void looksAtAPictureInPieces() throws Exception {
        StringBuilder words = new StringBuilder();
        var request = LookRequest.of(MOONDREAM, new ImageSource.Inline(small()), new Look.Query("What colour is it?"));

        Reply<Sight> reply = client.look(request, words::append, _ -> {});

        assertThat(reply.quirks()).isEmpty();
        assertThat(reply.neurons()).isPresent();
        assertThat(reply.value().words()).contains(words.toString());
        assertThat(words).isNotEmpty();
    }

    @Test
    void findsPointsAndBoxes() throws Exception {
        var image = new ImageSource.Inline(small());

        assertThat(client.look(LookRequest.of(MOONDREAM, image, new Look.Point("cat")), _ -> {}, _ -> {})
                        .value())
                .isNotNull();
        assertThat(client.look(LookRequest.of(MOONDREAM, image, new Look.Detect("cat")), _ -> {}, _ -> {})
                        .value())
                .isNotNull();
        assertThat(client.look(
                                LookRequest.of(MOONDREAM, image, new Look.Caption(Look.Caption.Length.SHORT)),
                                _ -> {},
                                _ -> {})
                        .value()
                        .words())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/myshell-ai/melotts, '', audio/mpeg",
        "@cf/deepgram/aura-1, '', audio/mpeg",
        "@cf/deepgram/aura-2-en, linear16, audio/wav|audio/l16.*",
        "@cf/deepgram/aura-2-en, mulaw, audio/.*"
    })
    void speaks(String model, String encoding, String type) throws Exception {
        Map<String, Object> parameters = encoding.isEmpty() ? Map.of() : Map.of("encoding", encoding);

        Reply<Clip> reply = client.speak(SpeechRequest.of(model, "Hello there.", parameters), _ -> {});

        assertThat(reply.value().type()).matches(type);
        assertThat(reply.quirks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WHISPER,
                "@cf/openai/whisper-large-v3-turbo",
                "@cf/deepgram/nova-3",
                "@cf/nvidia/nemotron-speech-streaming-en-0.6b"
            })
    void writesDownWhatItSpoke(String model) throws Exception {
        Reply<Transcript> reply = client.transcribe(TranscriptionRequest.of(model, spoken(), Map.of()), _ -> {});

        assertThat(reply.value().text()).isNotBlank();
        assertThat(reply.quirks()).isEmpty();
    }

    @Test
    void writesDownWhatWasSentAsNumbers() throws Exception {
        var request = new TranscriptionRequest(WHISPER, spoken(), Map.of(), TranscriptionForm.BYTES);

        assertThat(client.transcribe(request, _ -> {}).value().words()).isNotEmpty();
    }

    @Test
    void tellsWhetherATurnHasEnded() throws Exception {
        var request = new TurnRequest("@cf/pipecat-ai/smart-turn-v2", spoken().octets(), Optional.empty());

        assertThat(client.detectTurn(request, _ -> {}).value().probability()).isBetween(0.0, 1.0);
    }

    private static Clip spoken() throws Exception {
        var wav = Map.<String, Object>of("encoding", "linear16", "container", "wav");
        return client.speak(SpeechRequest.of("@cf/deepgram/aura-2-en", "Hello there. How are you?", wav), _ -> {})
                .value();
    }
}
