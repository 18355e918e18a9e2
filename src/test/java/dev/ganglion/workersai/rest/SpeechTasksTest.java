package dev.ganglion.workersai.rest;

import static dev.ganglion.workersai.rest.Tasks.answered;
import static dev.ganglion.workersai.rest.Tasks.exchange;
import static dev.ganglion.workersai.rest.Tasks.failure;
import static dev.ganglion.workersai.rest.Tasks.file;
import static dev.ganglion.workersai.rest.Tasks.latin;
import static dev.ganglion.workersai.rest.Tasks.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.net.Peer;
import dev.ganglion.workersai.Gateway;
import dev.ganglion.workersai.gateway.GatewayForm;
import dev.ganglion.workersai.speech.SpeechRequest;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.Transcript.Doubt;
import dev.ganglion.workersai.speech.Transcript.Language;
import dev.ganglion.workersai.speech.Transcript.Segment;
import dev.ganglion.workersai.speech.Transcript.Sentiment;
import dev.ganglion.workersai.speech.Transcript.Sentiments;
import dev.ganglion.workersai.speech.Transcript.Summary;
import dev.ganglion.workersai.speech.Transcript.Word;
import dev.ganglion.workersai.speech.TranscriptionForm;
import dev.ganglion.workersai.speech.TranscriptionRequest;
import dev.ganglion.workersai.speech.TurnEnd;
import dev.ganglion.workersai.speech.TurnRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeechTasksTest {
    private static final String WHISPER = "@cf/openai/whisper";
    private static final String TURBO = "@cf/openai/whisper-large-v3-turbo";
    private static final String NOVA = "@cf/deepgram/nova-3";
    private static final String MELO = "@cf/myshell-ai/melotts";
    private static final String AURA = "@cf/deepgram/aura-2-en";
    private static final Clip CLIP = new Clip("audio/wav", Octets.of(latin("bytes")));
    private static final byte[] MP3 = {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x44, 1};
    private static final byte[] SAMPLES = {0, 1, 2, 3};
    private static final Word HELLO = word("Hello", 0, 0.5);

    @Test
    void sendsSoundAsTheWholeBodyAndReadsWords() throws Exception {
        var request = TranscriptionRequest.of(WHISPER, CLIP, Map.of());

        var exchange = answered(
                "{\"text\":\"Hello\",\"word_count\":1,\"words\":[{\"word\":\"Hello\",\"start\":0,\"end\":0.5}],"
                        + "\"vtt\":\"WEBVTT\"}",
                client -> client.transcribe(request, _ -> {}));

        assertThat(exchange.line()).endsWith("/ai/run/" + WHISPER + " HTTP/1.1");
        assertThat(exchange.header("content-type")).isEqualTo("audio/wav");
        assertThat(exchange.body()).isEqualTo("bytes");
        assertThat(exchange.value())
                .isEqualTo(plain(new Transcript(
                        "Hello",
                        List.of(),
                        List.of(HELLO),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("WEBVTT"))));
    }

    @Test
    void sendsSoundAsNumbersWhereOneWantsThat() throws Exception {
        Clip high = new Clip("audio/mpeg", Octets.of(new byte[] {0, (byte) 255}));
        var request = new TranscriptionRequest(WHISPER, high, Map.of(), TranscriptionForm.BYTES);

        answered("{\"text\":\"Hello\"}", client -> client.transcribe(request, _ -> {}))
                .sent(WHISPER, "{\"audio\":[0,255]}");
    }

    @Test
    void sendsSoundAsBase64WithOptionsAndReadsSegments() throws Exception {
        var request = TranscriptionRequest.of(TURBO, CLIP, Map.of("language", "de", "vad_filter", true));

        var exchange = answered(
                "{\"transcription_info\":{\"language\":\"de\",\"language_probability\":0.9,\"duration\":1.25,"
                        + "\"duration_after_vad\":1},\"text\":\"Hello\",\"word_count\":1,"
                        + "\"segments\":[{\"start\":0,\"end\":\"0.5\",\"text\":\"Hello\",\"temperature\":0,"
                        + "\"avg_logprob\":-0.25,\"compression_ratio\":1.5,\"no_speech_prob\":0.125,"
                        + "\"words\":[{\"word\":\"Hello\",\"start\":0,\"end\":0.5}]}],\"vtt\":\"WEBVTT\"}",
                client -> client.transcribe(request, _ -> {}));

        exchange.sent(TURBO, "{\"audio\":\"Ynl0ZXM=\",\"language\":\"de\",\"vad_filter\":true}");
        Doubt doubt = new Doubt(
                OptionalDouble.of(0), OptionalDouble.of(-0.25), OptionalDouble.of(1.5), OptionalDouble.of(0.125));
        assertThat(exchange.value())
                .isEqualTo(plain(
                        new Transcript(
                                "Hello",
                                List.of(new Segment(0, 0.5, "Hello", doubt, List.of(HELLO))),
                                List.of(HELLO),
                                Optional.of(new Language("de", OptionalDouble.of(0.9))),
                                Optional.of(Duration.ofMillis(1250)),
                                Optional.of("WEBVTT")),
                        "number-as-text"));
    }

    @Test
    void sendsOptionsInTheQueryAndReadsChannels() throws Exception {
        var request = TranscriptionRequest.of(NOVA, CLIP, Map.of("diarize", true, "keyterm", List.of("a b", "c&d")));

        var exchange = answered(
                "{\"results\":{\"channels\":[{\"detected_language\":\"en\",\"alternatives\":[{\"transcript\":\"Hello.\","
                        + "\"confidence\":0.9,\"words\":[{\"word\":\"hello\",\"punctuated_word\":\"Hello.\",\"start\":0,"
                        + "\"end\":0.5,\"confidence\":0.8,\"speaker\":1}]}]},"
                        + "{\"alternatives\":[{\"transcript\":\"Hi\"},{\"transcript\":\"High\"}]}],"
                        + "\"utterances\":[{\"start\":0,\"end\":0.5,\"transcript\":\"Hello.\"}]}}",
                client -> client.transcribe(request, _ -> {}));

        assertThat(exchange.line()).endsWith("/ai/run/" + NOVA + "?diarize=true&keyterm=a%20b&keyterm=c%26d HTTP/1.1");
        assertThat(exchange.header("content-type")).isEqualTo("audio/wav");
        assertThat(exchange.body()).isEqualTo("bytes");
        assertThat(exchange.value())
                .isEqualTo(plain(
                        new Transcript(
                                "Hello.\nHi",
                                List.of(new Segment(0, 0.5, "Hello.", Doubt.UNSTATED, List.of())),
                                List.of(new Word("Hello.", 0, 0.5, OptionalDouble.of(0.8), OptionalInt.of(1))),
                                Optional.of(new Language("en", OptionalDouble.empty())),
                                Optional.empty(),
                                Optional.empty()),
                        "more-alternatives"));
    }

    @Test
    void keepsTheSummaryAndTheSentiments() throws Exception {
        var request = TranscriptionRequest.of(NOVA, CLIP, Map.of("sentiment", true));

        var exchange = answered(
                "{\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":\"Fine.\"}]}],"
                        + "\"summary\":{\"result\":\"success\",\"short\":\"All is fine.\"},"
                        + "\"sentiments\":{\"segments\":[{\"text\":\"Fine.\",\"start_word\":0,\"end_word\":0,"
                        + "\"sentiment\":\"positive\",\"sentiment_score\":0.5}],"
                        + "\"average\":{\"sentiment\":\"neutral\"}}}}",
                client -> client.transcribe(request, _ -> {}));

        assertThat(exchange.value())
                .isEqualTo(plain(new Transcript(
                        "Fine.",
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Summary("All is fine.", Optional.of("success"))),
                        Optional.of(new Sentiments(
                                List.of(new Sentiment("Fine.", "positive", OptionalDouble.of(0.5))),
                                Optional.of(new Sentiment("", "neutral", OptionalDouble.empty())))))));
    }

    @Test
    void sendsBytesToTheModelsOwnAddressWhereAGatewayWantsItInJson() throws Exception {
        Gateway gateway = Gateway.named("mine").by(GatewayForm.API_RUN);
        var request = TranscriptionRequest.of(WHISPER, CLIP, Map.of());

        try (Peer peer = new Peer(Peer.reply(200, "application/json", Tasks.enveloped("{\"text\":\"Hello\"}")));
                Client client = Client.through(gateway, peer)) {
            client.workersAi.transcribe(request, _ -> {});

            assertThat(peer.requests().getFirst())
                    .startsWith("POST /client/v4/accounts/" + Client.ACCOUNT + "/ai/run/" + WHISPER + " HTTP/1.1")
                    .contains("cf-aig-gateway-id: mine")
                    .endsWith("bytes");
        }
    }

    @Test
    void readsATextWithItsDuration() throws Exception {
        var request = TranscriptionRequest.of(
                "@cf/nvidia/nemotron-speech-streaming-en-0.6b", CLIP, Map.of("encoding", "wav"));

        var exchange = answered("{\"text\":\"Hello\",\"duration\":2}", client -> client.transcribe(request, _ -> {}));

        exchange.sent(request.model(), "{\"audio\":\"Ynl0ZXM=\",\"encoding\":\"wav\"}");
        assertThat(exchange.value().value().duration()).contains(Duration.ofSeconds(2));
    }

    @Test
    void saysWhatIsMissingOfATranscript() {
        var request = TranscriptionRequest.of(WHISPER, CLIP, Map.of());

        assertThat(failure("{\"vtt\":\"\"}", client -> client.transcribe(request, _ -> {})))
                .isEqualTo(malformed("a reply without text"));
        assertThat(failure(
                        "{\"text\":\"a\",\"words\":[{\"word\":\"a\",\"start\":\"?\"}]}",
                        client -> client.transcribe(request, _ -> {})))
                .isEqualTo(malformed("a reply whose words/0/start is no number"));
        assertThat(failure("{\"results\":{}}", client -> client.transcribe(request, _ -> {})))
                .isEqualTo(malformed("a reply without results/channels"));
    }

    @ParameterizedTest
    @CsvSource({
        "@cf/openai/whisper, RAW",
        "@cf/openai/whisper-tiny-en, RAW",
        "@cf/openai/whisper-large-v3-turbo, BASE64",
        "@cf/deepgram/nova-3, RAW",
        "@cf/nobody/knows-this, BASE64"
    })
    void tellsTheFormByTheModel(String model, TranscriptionForm form) {
        assertThat(TranscriptionForm.of(model)).isEqualTo(form);
    }

    @Test
    void speaksFromBase64AndFromBytes() throws Exception {
        var request = SpeechRequest.of(MELO, "Hello", Map.of("lang", "en"));
        String json = "{\"audio\":\"" + Base64.getEncoder().encodeToString(MP3) + "\"}";

        var exchange = answered(json, client -> client.speak(request, _ -> {}));

        exchange.sent(MELO, "{\"prompt\":\"Hello\",\"lang\":\"en\"}");
        assertThat(exchange.value()).isEqualTo(plain(new Clip("audio/mpeg", Octets.of(MP3))));
        assertThat(exchange(file("audio/mpeg", MP3), client -> client.speak(request, _ -> {}))
                        .value())
                .isEqualTo(exchange.value());
    }

    @ParameterizedTest
    @CsvSource({
        "ID3x, audio/mpeg, audio/mpeg",
        "RIFF1234WAVE, audio/wav, audio/wav",
        "OggS, audio/ogg, audio/ogg",
        "fLaC, audio/flac, audio/flac",
        "1234ftyp, audio/mp4, audio/mp4"
    })
    void tellsAClipByItsBytes(String bytes, String stated, String type) throws Exception {
        var request = SpeechRequest.of(AURA, "Hello", Map.of("speaker", "luna"));

        var exchange = exchange(file(stated, latin(bytes)), client -> client.speak(request, _ -> {}));

        exchange.sent(AURA, "{\"text\":\"Hello\",\"speaker\":\"luna\"}");
        assertThat(exchange.value()).isEqualTo(plain(new Clip(type, Octets.of(latin(bytes)))));
    }

    @Test
    void takesSamplesByTheirTypeOrBecauseTheyWereAskedFor() throws Exception {
        var asked = SpeechRequest.of(AURA, "Hello", Map.of("encoding", "linear16", "sample_rate", 24000));
        var plainly = SpeechRequest.of(AURA, "Hello", Map.of());

        assertThat(exchange(file("audio/l16;rate=8000", SAMPLES), client -> client.speak(plainly, _ -> {}))
                        .value())
                .isEqualTo(plain(new Clip("audio/l16;rate=8000", Octets.of(SAMPLES))));
        assertThat(exchange(file("audio/mpeg", SAMPLES), client -> client.speak(asked, _ -> {}))
                        .value())
                .isEqualTo(plain(new Clip("audio/l16;rate=24000", Octets.of(SAMPLES)), "wrong-content-type"));
        assertThat(exchange(file("audio/mpeg", latin("OggS")), client -> client.speak(plainly, _ -> {}))
                        .value())
                .isEqualTo(plain(new Clip("audio/ogg", Octets.of(latin("OggS"))), "wrong-content-type"));
    }

    @Test
    void takesNothingElseForSound() {
        var request = SpeechRequest.of(AURA, "Hello", Map.of());
        ServiceError said = new ServiceError(OptionalInt.of(200), OptionalInt.empty(), "");

        assertThat(failure(file("audio/mpeg", SAMPLES), client -> client.speak(request, _ -> {})))
                .isEqualTo(new Failure.Malformed("a reply that holds no sound", said));
        assertThat(failure(file("text/html", latin("<html>")), client -> client.speak(request, _ -> {})))
                .isEqualTo(new Failure.Malformed("an HTML page (200)", said));
        assertThat(failure("{\"audio\":\"AAAA\"}", client -> client.speak(request, _ -> {})))
                .isEqualTo(malformed("a reply whose audio is no sound"));
    }

    @Test
    void readsAnErrorInPlaceOfSound() {
        var request = SpeechRequest.of(AURA, "Hello", Map.of());
        byte[] body = latin("{\"success\":false,\"result\":{},\"errors\":[{\"code\":3040,\"message\":\"Full\"}]}");

        assertThat(failure(file("audio/mpeg", body), client -> client.speak(request, _ -> {})))
                .isEqualTo(new Failure.Busy(Optional.empty(), ServiceError.of(200, 3040, "Full")));
    }

    @Test
    void detectsTheEndOfATurn() throws Exception {
        var request = new TurnRequest("@cf/pipecat-ai/smart-turn-v2", CLIP.octets(), Optional.of("float32"));

        var exchange =
                answered("{\"is_complete\":true,\"probability\":0.75}", client -> client.detectTurn(request, _ -> {}));
        var odd = answered(
                "{\"is_complete\":\"false\",\"probability\":0}", client -> client.detectTurn(request, _ -> {}));

        exchange.sent(request.model(), "{\"audio\":\"Ynl0ZXM=\",\"dtype\":\"float32\"}");
        assertThat(exchange.value()).isEqualTo(plain(new TurnEnd(true, 0.75)));
        assertThat(odd.value()).isEqualTo(plain(new TurnEnd(false, 0), "boolean-as-text"));
        assertThat(failure("{\"probability\":1}", client -> client.detectTurn(request, _ -> {})))
                .isEqualTo(malformed("a reply without is_complete"));
    }

    private static Word word(String word, double start, double end) {
        return new Word(word, start, end, OptionalDouble.empty(), OptionalInt.empty());
    }

    private static Failure malformed(String what) {
        return new Failure.Malformed(what, ServiceError.NONE);
    }
}
