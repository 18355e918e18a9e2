package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.audio.wave.Waveforms;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Octets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoicesTest {
    private static final String TEXT = "Good morning, everybody. This is the second sentence.";
    private static final String AURA = "@cf/deepgram/aura-2-en";
    private static final String WHISPER = "@cf/openai/whisper";
    private static final String TURBO = "@cf/openai/whisper-large-v3-turbo";
    private static final String NOVA = "@cf/deepgram/nova-3";
    private static final String TURN = "@cf/pipecat-ai/smart-turn-v2";

    private static Sandbox sandbox;
    private static Peer peer;
    private static FileCalls files;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
        peer = Peer.of(sandbox);
        files = new FileCalls(peer);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void hearsWhatMelottsSaid() throws Exception {
        var spoken = peer.run("@cf/myshell-ai/melotts", FileCalls.json("prompt", TEXT));
        var audio = FileCalls.base64(spoken.json().at("/result/audio"));
        var heard = files.send(WHISPER, "audio/mpeg", audio).json().path("result");

        assertThat(heard.path("text").asString()).isEqualTo(TEXT);
        assertThat(heard.path("word_count").intValue()).isEqualTo(8);
        assertThat(heard.path("vtt").asString()).startsWith("WEBVTT\n\n00:00:00.");
        assertThat(spoken.header("cf-ai-neurons")).isNotEmpty();
    }

    @Test
    void speaksAsWavThatTheJdkReads() throws Exception {
        var brief = files.fetch(AURA, FileCalls.json("text", "One.", "encoding", "linear16", "container", "wav"));
        var whole = files.fetch(AURA, FileCalls.json("text", TEXT, "encoding", "linear16", "container", "wav"));

        try (var one = AudioSystem.getAudioInputStream(new ByteArrayInputStream(brief.body()));
                var more = AudioSystem.getAudioInputStream(new ByteArrayInputStream(whole.body()))) {
            assertThat(one.getFormat().getSampleRate()).isEqualTo(24_000);
            assertThat(more.getFrameLength()).isGreaterThan(4 * one.getFrameLength());
            var samples = ByteBuffer.wrap(more.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer();
            int loudest = 0;
            while (samples.hasRemaining()) {
                loudest = Math.max(loudest, Math.abs(samples.get()));
            }
            assertThat(loudest).isBetween(5_000, 32_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"mp3, audio/mpeg", "mulaw, audio/basic", "alaw, audio/x-alaw-basic"})
    void speaksInTheEncodingAskedFor(String encoding, String type) throws Exception {
        var reply = files.fetch(AURA, FileCalls.json("text", TEXT, "encoding", encoding));

        assertThat(reply.headers().firstValue("content-type")).contains(type);
        assertThat(reply.headers().firstValue("cf-ai-neurons")).contains("144.54531");
    }

    @ParameterizedTest
    @CsvSource({
        "mp3, none, 32000",
        "linear16, none, 24000",
        "linear16, wav, 24000",
        "mulaw, none, 8000",
        "mulaw, wav, 8000",
        "alaw, none, 8000"
    })
    void whatItSpeaksCanBeDecodedAndIsHeard(String encoding, String container, int rate) throws Exception {
        var reply = files.fetch(AURA, FileCalls.json("text", TEXT, "encoding", encoding, "container", container));
        var clip = new Clip(reply.headers().firstValue("content-type").orElseThrow(), Octets.of(reply.body()));

        try (var stream = Decoders.open(Recording.of(clip))) {
            assertThat(stream.format()).isEqualTo(new PcmFormat(rate, 1));
        }
        var waveform = Waveforms.of(Recording.of(clip), 20, _ -> {});
        assertThat(waveform.length()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
        assertThat(waveform.part(0, 1, 1).high(0)).isBetween(0.1f, 0.99f);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flac", "opus", "aac"})
    void refusesEncodingsThatItCannotWrite(String encoding) throws Exception {
        var reply = peer.run(AURA, FileCalls.json("text", TEXT, "encoding", encoding));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/message").asString()).contains("not simulated: '" + encoding);
    }

    @Test
    void laysWordsWhereSomethingSounds() throws Exception {
        var audio = Wave.of(0.5, 0)
                .and(1, 8_000)
                .and(1.5, 0)
                .and(1, 8_000)
                .and(0.5, 0)
                .bytes();

        var reply = files.send(WHISPER, "audio/wav", audio).json().path("result");

        assertThat(reply.path("text").asString()).startsWith("This is a simulated transcript.");
        for (var word : reply.path("words")) {
            double start = word.path("start").doubleValue();
            double end = word.path("end").doubleValue();
            assertThat((start >= 0.49 && start < 1.5) || (start >= 2.99 && start < 4))
                    .isTrue();
            assertThat(end).isGreaterThan(start);
        }
    }

    @Test
    void hearsNothingInSilence() throws Exception {
        var reply = files.send(WHISPER, "audio/wav", Wave.of(2, 0).bytes());

        assertThat(reply.json().at("/result/text").asString()).isEmpty();
        assertThat(reply.json().at("/result/word_count").intValue()).isZero();
        assertThat(reply.header("cf-ai-neurons")).isEqualTo("1.371333");
    }

    @Test
    void takesTheLargeWhisperInBase64Only() throws Exception {
        var audio = Wave.of(0.2, 0).and(1, 9_000).and(0.8, 0).bytes();
        var good =
                peer.run(TURBO, FileCalls.json("audio", Base64.getEncoder().encodeToString(audio), "vad_filter", true));
        var bad = peer.run(TURBO, "{\"audio\":[1,2,3]}");

        var result = good.json().path("result");
        assertThat(result.at("/transcription_info/duration").doubleValue()).isEqualTo(2);
        assertThat(result.at("/transcription_info/duration_after_vad").doubleValue())
                .isBetween(0.9, 1.1);
        assertThat(result.at("/segments/0/words")).isNotEmpty();
        assertThat(bad.json().at("/errors/0/code").intValue()).isEqualTo(5006);
    }

    @Test
    void writesWordsAsTheInitialPromptSpellsThem() throws Exception {
        var spoken = files.fetch(AURA, FileCalls.json("text", "ask ganglion now"));
        var reply = peer.run(
                TURBO,
                FileCalls.json(
                        "audio", Base64.getEncoder().encodeToString(spoken.body()), "initial_prompt", "Ganglion."));

        assertThat(reply.json().at("/result/text").asString()).isEqualTo("ask Ganglion now");
    }

    @Test
    void takesOptionsOfNovaFromTheAddress() throws Exception {
        var audio = files.fetch(AURA, FileCalls.json("text", TEXT)).body();
        var bare = files.send(NOVA, "audio/mpeg", audio).json();
        var full = files.send(NOVA + "?punctuate=true&diarize=true", "audio/mpeg", audio)
                .json();

        var path = "/result/results/channels/0/alternatives/0";
        assertThat(bare.at(path + "/transcript").asString())
                .isEqualTo("good morning everybody this is the second sentence");
        assertThat(full.at(path + "/transcript").asString()).isEqualTo(TEXT);
        assertThat(full.at(path + "/words/0/speaker").intValue()).isZero();
    }

    @Test
    void refusesJsonForNova() throws Exception {
        var reply = peer.send(peer.request("/ai/run/" + NOVA)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString("{\"audio\":\"AAAA\"}")));

        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(5006);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIFF____WAVE", "not sound at all", "OggS", "fLaC"})
    void refusesBrokenAudio(String text) throws Exception {
        var reply = files.send(WHISPER, "audio/wav", text.getBytes(StandardCharsets.US_ASCII));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/code").intValue()).isEqualTo(3003);
    }

    @Test
    void tellsAFinishedTurnByTheSilenceBehindIt() throws Exception {
        var open =
                peer.run(TURN, FileCalls.json("audio", base64(Wave.of(1, 9_000).bytes())));
        var done = peer.run(
                TURN, FileCalls.json("audio", base64(Wave.of(1, 9_000).and(1, 0).bytes())));

        assertThat(open.json().at("/result/is_complete").asBoolean()).isFalse();
        assertThat(done.json().at("/result/is_complete").asBoolean()).isTrue();
        assertThat(done.json().at("/result/probability").doubleValue()).isBetween(0.5, 1.0);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
