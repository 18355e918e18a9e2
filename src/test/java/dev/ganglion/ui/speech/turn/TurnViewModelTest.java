package dev.ganglion.ui.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.audio.line.MemoryMicrophones;
import dev.ganglion.audio.line.Microphones.Microphone;
import dev.ganglion.domain.Explanation;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.task.speech.SampleType;
import dev.ganglion.task.speech.Tones;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.sound.TestSpeaker;
import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TurnViewModelTest {
    @TempDir
    private Path folder;

    private TaskDesk desk;
    private TurnViewModel turn;

    @BeforeEach
    void open() throws Exception {
        open(SandboxOptions.defaults());
    }

    private void open(SandboxOptions options) throws Exception {
        desk = TaskDesk.of(folder, options);
        var background = new InlineBackground();
        var microphones = new MemoryMicrophones(List.of(Microphone.DEFAULT), Sine.of(PcmFormat.SPEECH, 220, 0.5, 1.5));
        Devices devices = new Devices(background, TestSpeaker.quick(), microphones);
        devices.ask();
        turn = new TurnViewModel(new TurnServices(desk.services(background), devices, folder.resolve("takes")));
    }

    @AfterEach
    void close() {
        turn.stop();
        desk.close();
    }

    /// Half a second of voice twice, with 0.8 seconds of silence around each.
    private void takeTwoTones() throws Exception {
        turn.take(Tones.wav(folder.resolve("two.wav"), 2, 0.5, 0.8));
    }

    private String trouble() {
        return turn.run().trouble().get().map(Explanation::title).orElse("");
    }

    @Test
    void asksAboutTheWholeRecording() throws Exception {
        takeTwoTones();

        turn.ask();

        assertThat(turn.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.moment()).isEqualTo("0:03.4 (end)");
            assertThat(answer.word()).isEqualTo("Done");
            assertThat(answer.probability()).isGreaterThan(0.9);
            assertThat(answer.paid().neurons()).isPresent();
        });
        assertThat(desk.booked()).hasSize(1);
    }

    @Test
    void asksAboutTheMomentThatWasSetAndListsTheLatestFirst() throws Exception {
        takeTwoTones();
        turn.ask();

        turn.clip().cutAt(2.4);
        turn.ask();

        assertThat(turn.answers()).extracting(Answer::moment).containsExactly("0:02.4", "0:03.4 (end)");
        assertThat(turn.answers()).extracting(Answer::complete).containsExactly(false, true);
    }

    @Test
    void goesBackToAMomentThatWasAskedAbout() throws Exception {
        takeTwoTones();
        turn.clip().cutAt(2.4);
        turn.ask();
        turn.clip().whole();

        turn.back(turn.answers().getFirst());

        assertThat(turn.clip().cut().get()).contains(Duration.ofMillis(2_400));
    }

    @ParameterizedTest
    @CsvSource({"-1, 100", "0.03, 100", "1.25, 1250", "3.4, 3400", "99, 3400"})
    void keepsTheMomentWithinTheRecording(double seconds, long millis) throws Exception {
        takeTwoTones();

        turn.clip().cutAt(seconds);

        assertThat(turn.clip().moment()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void tellsWhatAskingMayCostByTheMoment() throws Exception {
        assertThat(turn.quote().get()).isEmpty();

        takeTwoTones();
        String whole = turn.quote().get().orElseThrow().neurons().orElseThrow();
        turn.clip().cutAt(0.5);

        assertThat(turn.quote().get().orElseThrow().neurons())
                .hasValueSatisfying(part -> assertThat(part).isNotEqualTo(whole));
    }

    @Test
    void keepsAnswersAboutEarlierRecordings() throws Exception {
        takeTwoTones();
        turn.ask();

        turn.take(TurnExample.BREAKS_OFF.sounding());
        turn.ask();

        assertThat(turn.answers())
                .extracting(answer -> answer.of().name())
                .containsExactly(TurnExample.BREAKS_OFF.words(), "two.wav");
    }

    @ParameterizedTest
    @EnumSource
    void answersTheExamplesAsTheirNamesSay(TurnExample example) {
        turn.take(example.sounding());
        assertThat(desk.booked()).isEmpty();

        turn.ask();

        assertThat(turn.answers().getFirst().complete()).isEqualTo(example != TurnExample.BREAKS_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void sendsSamplesInEachType(SampleType type) throws Exception {
        takeTwoTones();
        turn.type().set(type);

        turn.ask();

        assertThat(turn.answers()).singleElement().returns(true, Answer::complete);
    }

    @Test
    void saysThatNothingIsHeardWithoutSendingIt() throws Exception {
        takeTwoTones();
        turn.clip().cutAt(0.5);

        turn.ask();

        assertThat(trouble()).isNotEmpty();
        assertThat(turn.answers()).isEmpty();
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void asksAgainAfterTroubleWithAnotherMoment() throws Exception {
        takeTwoTones();
        turn.clip().cutAt(0.5);
        turn.ask();
        turn.clip().whole();

        turn.again();

        assertThat(trouble()).isEmpty();
        assertThat(turn.answers()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoRecording() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "Nothing is to be heard of these words.");

        turn.take(text);

        assertThat(trouble()).isNotEmpty();
        assertThat(turn.clip().sounding().get()).isEmpty();
        assertThat(turn.clip().ready().get()).isFalse();
    }

    @Test
    void refusesAFileOfNoBytes() throws Exception {
        turn.take(Files.createFile(folder.resolve("nothing.wav")));

        assertThat(trouble()).isNotEmpty();
        assertThat(turn.clip().sounding().get()).isEmpty();
    }

    @Test
    void refusesARecordingOfNoSamples() throws Exception {
        Path empty = Files.write(
                folder.resolve("empty.wav"),
                Wav.clip(PcmFormat.SPEECH, new byte[0]).octets().toArray());

        turn.take(empty);

        assertThat(trouble()).isNotEmpty();
        assertThat(turn.clip().sounding().get()).isEmpty();
    }

    @Test
    void takesTheNextRecordingAfterABadOne() throws Exception {
        turn.take(Files.createFile(folder.resolve("nothing.wav")));

        takeTwoTones();
        turn.ask();

        assertThat(trouble()).isEmpty();
        assertThat(turn.answers()).hasSize(1);
    }

    @Test
    void asksNothingWithoutARecording() {
        turn.ask();

        assertThat(turn.answers()).isEmpty();
        assertThat(trouble()).isEmpty();
    }

    @Test
    void saysWhatTheServiceRefused() throws Exception {
        close();
        open(SandboxOptions.defaults().withFaults(Fault.parse("status:500")));
        takeTwoTones();

        turn.ask();

        assertThat(trouble()).isNotEmpty();
        assertThat(turn.answers()).isEmpty();
        assertThat(turn.run().running().get()).isFalse();
    }

    @Test
    void takesWhatWasRecorded() {
        turn.recording().start();

        assertThat(turn.clip().sounding().get())
                .hasValueSatisfying(now -> assertThat(now.name()).startsWith("Recording"));
        turn.ask();
        assertThat(turn.answers()).singleElement().returns(false, Answer::complete);
    }
}
