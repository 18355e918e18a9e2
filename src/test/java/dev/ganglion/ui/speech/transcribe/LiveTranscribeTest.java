package dev.ganglion.ui.speech.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.task.speech.Tones;
import dev.ganglion.ui.kit.PumpedBackground;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.sound.TestMicrophone;
import dev.ganglion.ui.speech.transcribe.record.RecordViewModel;
import dev.ganglion.ui.speech.transcribe.tape.Look;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.version.Stage;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveTranscribeTest {
    private static final String FLUX = "@cf/deepgram/flux";

    @TempDir
    private Path folder;

    private final PumpedBackground background = new PumpedBackground();
    private Optional<HearDesk> desk = Optional.empty();

    @AfterEach
    void close() {
        desk.ifPresent(HearDesk::close);
    }

    private TranscribeViewModel transcribe(String... faults) throws Exception {
        SandboxOptions options = SandboxOptions.defaults();
        HearDesk open = new HearDesk(folder, faults.length == 0 ? options : options.withFaults(Fault.parse(faults[0])));
        open.microphones = TestMicrophone.humming();
        desk = Optional.of(open);
        Devices devices = open.devices(background);
        TranscribeViewModel transcribe = new TranscribeViewModel(open.services(background, CutLimits.SERVICE), devices);
        devices.ask();
        background.pumpUntil(devices::records);
        transcribe.choose(FLUX);
        open.desk.calls().keep(open.desk.ledger.standings(Payer.real("Test")));
        return transcribe;
    }

    private HearDesk desk() {
        return desk.orElseThrow();
    }

    private Version listen(TranscribeViewModel transcribe, Path file) throws Exception {
        transcribe.tapes().add(List.of(file));
        background.pumpUntil(
                () -> transcribe.tapes().chosen().get().flatMap(Tape::whole).isPresent());
        transcribe.transcribe();
        return transcribe.shown().get().orElseThrow();
    }

    private void end(Version version) throws Exception {
        background.pumpUntil(() -> !version.stage().get().running());
    }

    private double booked() {
        return desk().desk.booked().stream()
                .mapToDouble(entry -> entry.neurons().orElseThrow().amount().doubleValue())
                .sum();
    }

    @Test
    void tellsTurnByTurnWhatIsSaidInARecording() throws Exception {
        TranscribeViewModel transcribe = transcribe();
        List<String> grown = new ArrayList<>();
        List<Stage> stages = new ArrayList<>();

        Version version = listen(transcribe, Tones.wav(folder.resolve("talk.wav"), 3, 2, 1.5));
        version.growing().subscribe(open -> open.map(Passage::text).ifPresent(grown::add));
        version.stage().subscribe(stage -> stages.add(stage));
        end(version);

        assertThat(version.trouble().get()).isEmpty();
        assertThat(version.stage().get()).isInstanceOf(Stage.Whole.class);
        assertThat(version.script().get().passages()).hasSize(3);
        assertThat(version.script().get().passages().get(1).at().start()).isCloseTo(5, within(0.2));
        assertThat(version.growing().get()).isEmpty();
        assertThat(grown).hasSizeGreaterThan(6);
        assertThat(version.script().get().passages().getFirst().text()).startsWith(grown.getFirst());
        assertThat(stages).anySatisfy(stage -> assertThat(stage).isInstanceOf(Stage.Live.class));
        assertThat(version.spent().get().neurons().orElseThrow().amount().doubleValue())
                .isCloseTo(12.0 / 60 * 700, within(0.1));
        assertThat(booked()).isCloseTo(140, within(0.1));
        assertThat(version.spent().get().calls()).isEqualTo(1);
        assertThat(kept(version)).isEqualTo(version.script().get());
    }

    private Script kept(Version version) throws Exception {
        background.pumpUntil(() -> desk().transcripts.find(version.id()).isPresent()
                && desk().transcripts
                        .find(version.id())
                        .orElseThrow()
                        .script()
                        .equals(version.script().get()));
        return desk().transcripts.find(version.id()).orElseThrow().script();
    }

    @Test
    void saysWhatItCostsBeforeItListens() throws Exception {
        TranscribeViewModel transcribe = transcribe();

        assertThat(transcribe.minute().get().flatMap(Quote::usd)).contains("$0.0077");
        transcribe.tapes().add(List.of(Tones.wav(folder.resolve("talk.wav"), 10, 2, 1)));
        background.pumpUntil(() -> transcribe.quote().get().isPresent());
        assertThat(transcribe.quote().get().flatMap(Quote::neurons))
                .hasValueSatisfying(neurons -> assertThat(neurons).startsWith("362"));
        transcribe.choose("@cf/openai/whisper");
        assertThat(transcribe.minute().get()).isEmpty();
    }

    @Test
    void keepsWhatWasToldWhenItIsCancelledAndHearsTheRest() throws Exception {
        TranscribeViewModel transcribe = transcribe();
        Version version = listen(transcribe, Tones.wav(folder.resolve("talk.wav"), 4, 2, 1.5));
        background.pumpUntil(() -> version.script().get().passages().size() == 1
                && version.growing().get().isPresent());
        String open = version.growing().get().orElseThrow().text();

        transcribe.runs().cancel(version);

        assertThat(version.growing().get()).isEmpty();
        assertThat(version.script().get().passages()).hasSize(2);
        assertThat(version.script().get().passages().getLast().text()).isEqualTo(open);
        assertThat(version.stage().get()).isInstanceOf(Stage.Stopped.class);
        assertThat(version.spent().get().neurons().orElseThrow().amount()).isPositive();
        assertThat(transcribe.lacks(version)).isTrue();
        double spent = version.spent().get().neurons().orElseThrow().amount().doubleValue();

        transcribe.again(version);
        assertThat(version.stage().get().running()).isTrue();
        end(version);

        List<Passage> passages = version.script().get().passages();
        assertThat(version.stage().get()).isInstanceOf(Stage.Whole.class);
        assertThat(passages).hasSizeBetween(4, 5);
        assertThat(passages.getLast().at().start()).isCloseTo(12, within(0.2));
        assertThat(version.spent().get().neurons().orElseThrow().amount().doubleValue())
                .isGreaterThan(spent)
                .isLessThan(15.5 / 60 * 700 + spent);
        assertThat(transcribe.note().get()).isEmpty();
    }

    @Test
    void hearsOnAnotherDayWhatIsMissingAndSaysWithWhichParameters() throws Exception {
        TranscribeViewModel before = transcribe();
        Version version = listen(before, Tones.wav(folder.resolve("talk.wav"), 3, 2, 1.5));
        background.pumpUntil(() -> version.script().get().passages().size() == 1);
        before.runs().cancel(version);
        Script heard = kept(version);

        TranscribeViewModel transcribe =
                new TranscribeViewModel(desk().services(background, CutLimits.SERVICE), desk().devices(background));
        transcribe.earlier().refresh();
        background.pumpUntil(() -> !transcribe.earlier().found().isEmpty());
        transcribe.earlier().open(transcribe.earlier().found().getFirst());
        background.pumpUntil(() -> transcribe.shown().get().isPresent());
        Version again = transcribe.shown().get().orElseThrow();
        assertThat(again.stage().get()).isEqualTo(new Stage.Unfinished());
        transcribe.again(again);
        end(again);

        assertThat(transcribe.note().get()).contains("parameters set now");
        assertThat(again.stage().get()).isInstanceOf(Stage.Whole.class);
        assertThat(again.script().get().passages())
                .containsAll(heard.passages())
                .hasSize(3);
    }

    @Test
    void keepsWhatWasToldWhenTheConnectionBreaksAndSaysSo() throws Exception {
        TranscribeViewModel transcribe = transcribe("cut-after:26");

        Version version = listen(transcribe, Tones.wav(folder.resolve("talk.wav"), 4, 2, 1.5));
        end(version);

        assertThat(version.trouble().get().map(Explanation::code))
                .hasValueSatisfying(code -> assertThat(code).isNotBlank());
        assertThat(version.stage().get()).isInstanceOf(Stage.Stopped.class);
        assertThat(version.script().get().passages()).hasSize(2);
        assertThat(kept(version)).isEqualTo(version.script().get());
        assertThat(desk().transcripts.search("", 1).getFirst().hearing().whole())
                .isFalse();
        assertThat(version.spent().get().neurons().orElseThrow().amount().doubleValue())
                .isCloseTo(booked(), within(1.0));
    }

    @Test
    void writesDownWhatIsSaidWhileTheMicrophoneRuns() throws Exception {
        TranscribeViewModel transcribe = transcribe();

        transcribe.recording().start();
        background.pumpUntil(() -> transcribe
                .shown()
                .get()
                .flatMap(version -> version.growing().get())
                .isPresent());
        Version version = transcribe.shown().get().orElseThrow();
        Tape tape = transcribe.tapes().chosen().get().orElseThrow();
        assertThat(tape.look().get()).isInstanceOf(Look.Recording.class);
        assertThat(transcribe.lacks(version)).isFalse();
        background.pumpUntil(() -> tape.look().get() instanceof Look.Recording(var wave) && wave.rms(0) > 0);
        transcribe.tapes().remove(tape);
        transcribe.recording().stop();
        end(version);
        background.pumpUntil(() -> tape.whole().isPresent());

        assertThat(transcribe.tapes().all()).containsExactly(tape);
        assertThat(tape.file()).exists().hasParent(folder.resolve("recordings"));
        assertThat(version.stage().get()).isInstanceOf(Stage.Whole.class);
        assertThat(version.script().get().passages()).isNotEmpty();
        double minutes = tape.length().orElseThrow().toMillis() / 60_000.0;
        assertThat(version.spent().get().neurons().orElseThrow().amount().doubleValue())
                .isCloseTo(minutes * 700, within(0.2));
        assertThat(version.kept().hearing().length().toMillis())
                .isCloseTo(tape.length().orElseThrow().toMillis(), within(1L));
        assertThat(transcribe.recording().state().get()).isEqualTo(new RecordViewModel.State.Off());
    }

    @Test
    void savesTheRecordingAlthoughTheModelFails() throws Exception {
        TranscribeViewModel transcribe = transcribe("cut-after:12");

        transcribe.recording().start();
        background.pumpUntil(() -> transcribe
                .shown()
                .get()
                .filter(version -> !version.stage().get().running())
                .isPresent());
        Version version = transcribe.shown().get().orElseThrow();
        assertThat(version.trouble().get()).isPresent();
        assertThat(transcribe.recording().state().get()).isInstanceOf(RecordViewModel.State.On.class);
        transcribe.recording().stop();
        Tape tape = transcribe.tapes().chosen().get().orElseThrow();
        background.pumpUntil(() -> tape.whole().isPresent());

        assertThat(tape.file()).exists();
        assertThat(version.stage().get()).isInstanceOf(Stage.Stopped.class);
        assertThat(transcribe.lacks(version)).isTrue();
    }

    @Test
    void listensAsLongAsTheBudgetAllowsAndSaysThatItStopsThen() throws Exception {
        TranscribeViewModel transcribe = transcribe();
        desk().desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("750")));
        desk().desk.calls().keep(desk().desk.ledger.standings(Payer.real("Test")));

        transcribe.recording().start();
        background.pumpUntil(() -> transcribe
                .shown()
                .get()
                .filter(version -> !version.stage().get().running())
                .isPresent());
        transcribe.recording().stop();
        Tape tape = transcribe.tapes().chosen().get().orElseThrow();
        background.pumpUntil(() -> tape.whole().isPresent());

        Version version = transcribe.shown().get().orElseThrow();
        assertThat(version.trouble().get().map(Explanation::code)).contains("LIVE-LIMIT");
        assertThat(version.script().get().passages()).isNotEmpty();
        assertThat(booked()).isCloseTo(700, within(0.1));
    }

    @Test
    void recordsWithoutTheModelWhereABudgetAllowsNoMinute() throws Exception {
        TranscribeViewModel transcribe = transcribe();
        desk().desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("6")));

        transcribe.recording().start();
        background.pumpUntil(() -> transcribe
                .shown()
                .get()
                .filter(version -> !version.stage().get().running())
                .isPresent());
        transcribe.recording().stop();
        Tape tape = transcribe.tapes().chosen().get().orElseThrow();
        background.pumpUntil(() -> tape.whole().isPresent());

        assertThat(transcribe.shown().get().orElseThrow().trouble().get()).isPresent();
        assertThat(desk().desk.booked()).isEmpty();
        assertThat(tape.file()).exists();
    }
}
