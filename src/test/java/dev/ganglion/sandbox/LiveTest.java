package dev.ganglion.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.sandbox.LivePeer.Line;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LiveTest {
    private static final int LOUD = 12_000;
    private static final int TENTH = 3_200;
    private static final int VIOLATED_POLICY = 1008;
    private static final int TOO_LARGE = 1009;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(SandboxOptions.defaults().withPace(Pace.INSTANT));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void tellsTurnsWhileItListensAndEndsTheLastWhenTheStreamIsClosed() throws Exception {
        var line = hear("", Wave.of(0.5, 0).and(3, LOUD).and(2, 0).and(1, LOUD)).text(LivePeer.CLOSE);

        assertThat(line.code()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        assertThat(line.events()).containsExactly("StartOfTurn", "EndOfTurn", "StartOfTurn", "EndOfTurn");
        assertThat(line.messages())
                .extracting(message -> message.path("sequence_id").asInt(-1))
                .isEqualTo(IntStream.range(0, line.texts().size()).boxed().toList());
        assertThat(line.messages())
                .extracting(message -> message.path("request_id").asString())
                .allMatch(line.messages().getFirst().path("request_id").asString()::equals)
                .allMatch(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertThat(window(line.turn(0).getFirst())).containsExactly(0.0, 0.25);
        assertThat(window(line.turn(0).getLast())).containsExactly(0.5, 4.26);
        assertThat(window(line.turn(1).getLast())).containsExactly(5.5, 6.5);
    }

    @Test
    void growsTheWordsOfATurnEveryQuarterOfASecond() throws Exception {
        var line = hear("", Wave.of(4, LOUD).and(1.5, 0));
        line.close();
        var turn = line.turn(0);

        assertThat(turn).hasSizeBetween(17, 20);
        for (int i = 1; i < turn.size(); i++) {
            assertThat(text(turn.get(i))).startsWith(text(turn.get(i - 1)));
            double passed =
                    window(turn.get(i)).getLast() - window(turn.get(i - 1)).getLast();
            assertThat(passed).isBetween(0.0, 0.26);
        }
        assertThat(text(turn.getLast())).isEqualTo("This is a simulated transcript. The sandbox hears when something");
        assertThat(turn.getLast().path("words").valueStream())
                .allMatch(word -> word.path("confidence").doubleValue() > 0.9)
                .extracting(word -> word.path("word").asString())
                .containsExactly(text(turn.getLast()).split(" "));
        assertThat(turn.getLast().path("end_of_turn_confidence").doubleValue()).isBetween(0.7, 1.0);
    }

    @Test
    void saysThatATurnMayBeOverOnlyWhereThatIsAskedFor() throws Exception {
        var pauses = Wave.of(1, LOUD).and(0.5, 0).and(1, LOUD).and(1.5, 0);
        var eager = hear("&eager_eot_threshold=0.3", pauses);
        var patient = hear("", pauses);
        eager.close();
        patient.close();

        assertThat(eager.events())
                .containsExactly("StartOfTurn", "EagerEndOfTurn", "TurnResumed", "EagerEndOfTurn", "EndOfTurn");
        assertThat(patient.events()).containsExactly("StartOfTurn", "EndOfTurn");
    }

    @Test
    void waitsAsLongAsThresholdAndTimeoutSay() throws Exception {
        var pause = Wave.of(1, LOUD).and(3, 0);
        var usual = hear("", pause);
        var eager = hear("&eot_threshold=0.5", pause);
        var unsure = hear("&eot_threshold=0.9&eot_timeout_ms=2000", pause);
        for (var line : List.of(usual, eager, unsure)) {
            line.close();
        }

        assertThat(pause(eager)).isCloseTo(0.56, within(0.02));
        assertThat(pause(usual)).isCloseTo(0.76, within(0.02));
        assertThat(pause(unsure)).isCloseTo(2, within(0.02));
    }

    @Test
    void spellsWordsAsTheKeytermDoes() throws Exception {
        var line = hear("&keyterm=SANDBOX", Wave.of(3, LOUD));
        line.close();

        assertThat(text(line.messages().getLast())).isEqualTo("This is a simulated transcript. The SANDBOX hears");
    }

    @Test
    void hearsNothingInSilenceAndClicks() throws Exception {
        var line = hear("", Wave.of(1, 20).and(0.02, LOUD).and(1, 20));
        line.close();

        assertThat(line.events()).isEmpty();
        assertThat(line.messages()).hasSize(8).allMatch(message -> text(message).isEmpty());
    }

    @Test
    void endsTheTurnForAClientThatCloses() throws Exception {
        var line = hear("", Wave.of(1, LOUD));
        var _ = line.socket().sendClose(WebSocket.NORMAL_CLOSURE, "").get();

        assertThat(line.code()).isEqualTo(WebSocket.NORMAL_CLOSURE);
        assertThat(line.events()).containsExactly("StartOfTurn", "EndOfTurn");
    }

    @Test
    void closesOnWhatItCannotHear() throws Exception {
        var odd = LivePeer.open(sandbox, LivePeer.FLUX).say(new byte[3], 3);
        var text = LivePeer.open(sandbox, LivePeer.FLUX).text("{\"type\":\"Speak\"}");
        var garbage = LivePeer.open(sandbox, LivePeer.FLUX).text("hello");

        assertThat(odd.code()).isEqualTo(VIOLATED_POLICY);
        assertThat(text.code()).isEqualTo(VIOLATED_POLICY);
        assertThat(garbage.code()).isEqualTo(VIOLATED_POLICY);
    }

    @Test
    void closesOnAMessageThatIsTooLargeHoweverItIsSplit() throws Exception {
        var line = LivePeer.open(sandbox, LivePeer.FLUX);
        var part = ByteBuffer.allocate(600_000);
        var _ = line.socket().sendBinary(part.duplicate(), false).get();
        var _ = line.socket().sendBinary(part.duplicate(), false).get();

        assertThat(line.code()).isEqualTo(TOO_LARGE);
    }

    @Test
    void answersAPingAndHearsAMessageInParts() throws Exception {
        var line = LivePeer.open(sandbox, LivePeer.FLUX);
        var sound = Wave.of(1, LOUD).samples().toByteArray();
        int half = sound.length / 2 + 1;
        var _ = line.socket().sendBinary(ByteBuffer.wrap(sound, 0, half), false).get();
        var _ = line.socket().sendPing(ByteBuffer.allocate(4)).get();
        var _ = line.socket()
                .sendBinary(ByteBuffer.wrap(sound, half, sound.length - half), true)
                .get();
        line.close();

        assertThat(line.pongs()).isEqualTo(1);
        assertThat(window(line.messages().getLast())).containsExactly(0.0, 1.0);
    }

    @Test
    void letsNovaTellPhrasesAndWhatTheyAreSoFar() throws Exception {
        var sound = Wave.of(2.5, LOUD).and(1, 0).and(1, LOUD).samples().toByteArray();
        var query = "model=@cf/deepgram/nova-3&encoding=linear16&sample_rate=16000&punctuate=true";
        var interim = LivePeer.open(sandbox, query + "&interim_results=true").say(sound, TENTH);
        var whole = LivePeer.open(sandbox, query).say(sound, TENTH);
        interim.close();
        whole.close();

        assertThat(interim.messages())
                .extracting(message -> message.path("is_final").booleanValue())
                .containsExactly(false, false, true, false, true);
        assertThat(whole.messages())
                .extracting(message ->
                        message.at("/channel/alternatives/0/transcript").asString())
                .containsExactly("This is a simulated transcript. The", "sandbox hears when")
                .isEqualTo(interim.messages().stream()
                        .filter(message -> message.path("is_final").booleanValue())
                        .map(message ->
                                message.at("/channel/alternatives/0/transcript").asString())
                        .toList());
    }

    private static Line hear(String query, Wave wave) throws Exception {
        return LivePeer.open(sandbox, LivePeer.FLUX + query).say(wave.samples().toByteArray(), TENTH);
    }

    private static String text(JsonNode message) {
        return message.path("transcript").asString();
    }

    private static List<Double> window(JsonNode message) {
        return List.of(
                message.path("audio_window_start").doubleValue(),
                message.path("audio_window_end").doubleValue());
    }

    /// How long it was silent before the turn ended that began with a second of sound.
    private static double pause(Line line) {
        return window(line.turn(0).getLast()).getLast() - 1;
    }
}
