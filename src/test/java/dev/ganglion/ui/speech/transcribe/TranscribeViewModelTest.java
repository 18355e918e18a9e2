package dev.ganglion.ui.speech.transcribe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.audio.Sine;
import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts.Found;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.task.speech.Tones;
import dev.ganglion.ui.speech.transcribe.tape.Look;
import dev.ganglion.ui.speech.transcribe.version.Stage;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranscribeViewModelTest {
    private static final String FLUX = "@cf/deepgram/flux";
    private static final String SAID = "The cat sat on the mat. It was warm.";

    @TempDir
    private Path folder;

    private HearDesk desk;
    private TranscribeViewModel transcribe;

    @BeforeEach
    void open() throws Exception {
        desk = new HearDesk(folder);
        transcribe = desk.viewModel(CutLimits.SERVICE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Version listen(Path file) {
        transcribe.tapes().add(List.of(file));
        transcribe.transcribe();
        return transcribe.shown().get().orElseThrow();
    }

    static Stream<Model> listeners() {
        return Catalogue.bundled().searchAnswering("", Optional.of(Task.SPEECH_RECOGNITION)).stream()
                .filter(model -> !model.id().equals(FLUX));
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void letsEachModelListen(Model model) throws Exception {
        transcribe.choose(model.id());

        Version version = listen(desk.speech("talk.wav", SAID));

        assertThat(transcribe.models().model().get()).isEqualTo(model);
        assertThat(version.trouble().get()).isEmpty();
        assertThat(version.stage().get()).isEqualTo(new Stage.Whole(1));
        assertThat(version.script().get().text().toLowerCase(Locale.ROOT).replaceAll("[.,]", ""))
                .isEqualTo("the cat sat on the mat it was warm");
        assertThat(desk.desk.booked())
                .extracting(entry -> entry.purpose().model())
                .containsExactly(model.id());
    }

    @Test
    void listensWithEveryModelThatIsListedOrWorksWithoutBeing() {
        assertThat(listeners().map(Model::id))
                .contains(
                        "@cf/openai/whisper",
                        "@cf/openai/whisper-tiny-en",
                        "@cf/openai/whisper-large-v3-turbo",
                        "@cf/deepgram/nova-3",
                        "@cf/nvidia/nemotron-speech-streaming-en-0.6b");
        assertThat(transcribe.models().search(""))
                .filteredOn(model -> !model.id().equals(FLUX))
                .containsExactlyElementsOf(listeners().toList());
        assertThat(transcribe.models().search("")).extracting(Model::id).contains(FLUX);
    }

    @Test
    void tellsWhatItMayCostByTheLengthOfTheRecording() throws Exception {
        assertThat(transcribe.quote().get()).isEmpty();

        transcribe.tapes().add(List.of(Tones.wav(folder.resolve("minute.wav"), 20, 2, 1)));

        assertThat(transcribe.quote().get().orElseThrow().neurons())
                .hasValueSatisfying(neurons -> assertThat(neurons).startsWith("47"));
    }

    @Test
    void cutsLongRecordingsAtSilencesAndJoinsWhatWasHeard() throws Exception {
        transcribe = desk.viewModel(HearDesk.SHORT);

        Version version = listen(Tones.wav(folder.resolve("long.wav"), 6, 2, 0.8));

        int pieces = desk.desk.booked().size();
        assertThat(pieces).isBetween(4, 8);
        assertThat(version.stage().get()).isInstanceOf(Stage.Whole.class);
        List<Passage> passages = version.script().get().passages();
        assertThat(passages).hasSizeGreaterThanOrEqualTo(6);
        assertThat(passages)
                .allSatisfy(passage -> assertThat(tone(passage.at().start()))
                        .as("tone at %s", passage.at())
                        .isTrue());
        assertThat(passages.getLast().at().start()).isGreaterThan(14);
        assertThat(version.spent().get().calls()).isEqualTo(pieces);
    }

    /// Whether something sounds at that second of six tones of 2 s with pauses of 0.8 s, as nearly as
    /// energy tells.
    private static boolean tone(double second) {
        double place = (second - 0.8) % 2.8;
        return (place >= -0.06 && place < 2.06) || place > 2.74;
    }

    @Test
    void keepsWhatWasHeardWhenTheRestFailsAndListensToThatAlone() throws Exception {
        transcribe = desk.viewModel(HearDesk.SHORT);
        desk.desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("6")));

        Version version = listen(Tones.wav(folder.resolve("long.wav"), 6, 2, 0.8));

        assertThat(version.stage().get()).isInstanceOf(Stage.Partial.class);
        assertThat(version.trouble().get().map(Explanation::title)).isPresent();
        int heard = version.script().get().passages().size();
        assertThat(heard).isPositive();
        assertThat(version.gaps())
                .isNotEmpty()
                .allSatisfy(gap -> assertThat(version.script().get().passages())
                        .as("passages in %s", gap)
                        .noneMatch(passage -> gap.contains(
                                (passage.at().start() + passage.at().end()) / 2)));
        assertThat(transcribe.earlier().found())
                .singleElement()
                .satisfies(found -> assertThat(found.hearing().whole()).isFalse());

        desk.desk.budgets.lift(new Budget.Scope.Day());
        int before = desk.desk.booked().size();
        int missing = ((Stage.Partial) version.stage().get()).missing();
        transcribe.runs().retry(version);

        assertThat(version.stage().get()).isInstanceOf(Stage.Whole.class);
        assertThat(version.gaps()).isEmpty();
        assertThat(desk.desk.booked()).hasSize(before + missing);
        assertThat(version.script().get().passages()).hasSizeGreaterThan(heard);
        assertThat(version.script().get().passages())
                .isSortedAccordingTo((one, other) ->
                        Double.compare(one.at().start(), other.at().start()));
    }

    @Test
    void listensOnAnotherDayToWhatIsMissingAlone() throws Exception {
        transcribe = desk.viewModel(HearDesk.SHORT);
        desk.desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("6")));
        Version before = listen(Tones.wav(folder.resolve("long.wav"), 6, 2, 0.8));
        int missing = ((Stage.Partial) before.stage().get()).missing();
        assertThat(before.trouble().get())
                .hasValueSatisfying(why -> assertThat(why.todo()).contains("a shorter recording"));
        desk.desk.budgets.lift(new Budget.Scope.Day());
        int booked = desk.desk.booked().size();

        transcribe = desk.viewModel(HearDesk.SHORT);
        transcribe.earlier().refresh();
        open(transcribe.earlier().found().getFirst());
        Version version = transcribe.shown().get().orElseThrow();
        assertThat(version.stage().get()).isEqualTo(new Stage.Unfinished());
        assertThat(transcribe.lacks(version)).isTrue();
        transcribe.runs().retry(version);

        assertThat(version.stage().get()).isInstanceOf(Stage.Whole.class);
        assertThat(desk.desk.booked()).hasSize(booked + missing);
        assertThat(version.script().get().passages())
                .containsAll(before.script().get().passages());
        assertThat(kept(version)).isEqualTo(version.script().get());
    }

    enum Bad {
        EMPTY,
        NOISE,
        PICTURE,
        HEAD_ONLY,
        SILENT,
        MISSING
    }

    @ParameterizedTest
    @MethodSource("bads")
    void saysWhatIsWrongWithARecording(Bad bad) throws Exception {
        Path file = folder.resolve("bad.mp3");
        switch (bad) {
            case EMPTY -> Files.createFile(file);
            case NOISE -> Files.write(file, noise());
            case PICTURE -> Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
            case HEAD_ONLY ->
                Files.write(file, Arrays.copyOf(Files.readAllBytes(Tones.wav(folder.resolve("t.wav"), 1, 1, 0)), 30));
            case SILENT -> Files.move(Tones.wav(folder.resolve("s.wav"), 0, 1, 3), file);
            case MISSING -> {}
        }
        transcribe.tapes().add(List.of(file));
        transcribe.transcribe();

        Optional<Explanation> told =
                transcribe.tapes().chosen().get().orElseThrow().look().get() instanceof Look.Unreadable(Explanation why)
                        ? Optional.of(why)
                        : transcribe
                                .shown()
                                .get()
                                .flatMap(version -> version.trouble().get());
        assertThat(told).hasValueSatisfying(why -> {
            assertThat(why.code()).startsWith("AUDIO");
            assertThat(why.inOneLine()).endsWith(".");
        });
        assertThat(desk.desk.booked()).isEmpty();
        assertThat(transcribe.shown().get().filter(transcribe::lacks))
                .as("heard again in vain")
                .isEmpty();
    }

    static Stream<Bad> bads() {
        return Stream.of(Bad.values());
    }

    private static byte[] noise() {
        byte[] noise = new byte[5_000];
        new Random(3).nextBytes(noise);
        noise[0] = 7;
        return noise;
    }

    @Test
    void hearsWhatIsThereOfARecordingThatIsCutOffAndSaysSo() throws Exception {
        Path whole = Tones.wav(folder.resolve("whole.wav"), 2, 1, 0.5);
        byte[] all = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(all, all.length * 2 / 3));

        Version version = listen(cut);

        assertThat(version.trouble().get())
                .hasValueSatisfying(why -> assertThat(why.code()).contains("CUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"speech.mp3", "deep.flac", "vorbis.ogg", "opus.ogg", "stereo.m4a", "voice.webm", "speech.aac"})
    void hearsRecordingsOfAnyFormat(String name) throws Exception {
        Path file = folder.resolve("recording of no kind");
        try (InputStream recording = Sine.class.getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(recording), file);
        }

        transcribe.tapes().add(List.of(file));

        assertThat(transcribe.tapes().chosen().get().orElseThrow().length()).isPresent();
        assertThat(transcribe.quote().get()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"status:500", "unauthorized", "html", "success-false", "empty-body", "errors-object"})
    void saysWhyTheServiceDidNotListen(String fault) throws Exception {
        Path file = Tones.wav(folder.resolve("talk.wav"), 2, 1, 0.5);
        try (HearDesk wrong = new HearDesk(
                Files.createDirectory(folder.resolve("wrong")),
                SandboxOptions.defaults().withFaults(Fault.parse(fault)))) {
            transcribe = wrong.viewModel(CutLimits.SERVICE);

            Version version = listen(file);

            assertThat(version.stage().get()).isEqualTo(new Stage.Partial(1, 1));
            assertThat(version.trouble().get())
                    .hasValueSatisfying(why -> assertThat(why.inOneLine()).endsWith("."));
            assertThat(transcribe.earlier().found()).isEmpty();
        }
    }

    @Test
    void opensAgainWhatWasKept() throws Exception {
        Path file = desk.speech("talk.wav", SAID);
        Version first = listen(file);

        transcribe = desk.viewModel(CutLimits.SERVICE);
        transcribe.earlier().search("mat");
        Found found = transcribe.earlier().found().getFirst();
        open(found);

        Version again = transcribe.shown().get().orElseThrow();
        assertThat(again.script().get()).isEqualTo(first.script().get());
        assertThat(again.stage().get()).isEqualTo(new Stage.Whole(1));
        assertThat(transcribe.tapes().chosen().get().orElseThrow().look().get()).isInstanceOf(Look.Drawn.class);
    }

    @Test
    void tellsWhenTheRecordingOfATranscriptIsGone() throws Exception {
        Path file = desk.speech("talk.wav", SAID);
        Kept whole = listen(file).kept();
        Hearing heard = whole.hearing();
        desk.transcripts.keep(new Kept(
                new Hearing(
                        heard.id(),
                        heard.at(),
                        file,
                        heard.length(),
                        heard.model(),
                        heard.took(),
                        heard.cost(),
                        true,
                        false),
                whole.script()));
        Files.delete(file);

        transcribe = desk.viewModel(CutLimits.SERVICE);
        transcribe.earlier().refresh();
        open(transcribe.earlier().found().getFirst());

        assertThat(transcribe.shown().get().orElseThrow().script().get().text()).isEqualTo(SAID);
        assertThat(transcribe.look().getValue()).isInstanceOf(Look.Unreadable.class);
        assertThat(transcribe.lacks(transcribe.shown().get().orElseThrow())).isFalse();
    }

    private void open(Found found) {
        transcribe.earlier().open(found);
    }

    @Test
    void keepsWhatTheUserMendsAndTakesItBack() throws Exception {
        Version version = listen(desk.speech("talk.wav", SAID));

        version.write(0, "A cat sat on the mat.");
        version.move(0, new Interval(0, 1));

        assertThat(kept(version)).isEqualTo(version.script().get());
        assertThat(version.script().get().text()).startsWith("A cat");

        version.undo();
        version.undo();

        assertThat(version.script().get().text()).isEqualTo(SAID);
        assertThat(kept(version)).isEqualTo(version.script().get());
        assertThat(version.canUndo()).isFalse();

        version.redo();

        assertThat(version.script().get().text()).startsWith("A cat");
    }

    private Script kept(Version version) {
        return desk.transcripts.find(version.id()).orElseThrow().script();
    }

    @Test
    void tellsTheModelTheLanguageAndTheTask() throws Exception {
        transcribe.models().form().set("language", new Value.Text("de"));
        transcribe.models().form().set("task", new Value.Text("translate"));

        Version version = listen(desk.speech("talk.wav", "Guten Morgen"));

        assertThat(version.script().get().language()).hasValue("de");
        assertThat(version.script().get().text()).isNotEqualTo("Guten Morgen");
    }

    @Test
    void comparesSeveralModelsOnOneRecording() throws Exception {
        listen(desk.speech("talk.wav", SAID));
        List<Model> others = transcribe.models().search("").stream()
                .filter(model -> Set.of("whisper", "nova-3", "flux").contains(model.name()))
                .toList();

        transcribe.compare().reference().set("The cat sat on the warm mat.");
        transcribe.compare().listen(others);

        assertThat(transcribe.compare().versions()).hasSize(4);
        assertThat(transcribe.compare().versions())
                .allSatisfy(version -> assertThat(version.stage().get()).isEqualTo(new Stage.Whole(1)))
                .allSatisfy(version ->
                        assertThat(transcribe.compare().errors(version)).isPresent());
    }

    @Test
    void keepsWhatIsRecordedBeforeItIsShownAndSaysThatTheMicrophoneIsGone() throws Exception {
        transcribe.recording().start();

        assertThat(transcribe.tapes().all()).singleElement().satisfies(tape -> {
            assertThat(tape.file()).exists().hasParent(folder.resolve("recordings"));
            assertThat(tape.length().orElseThrow().toMillis()).isEqualTo(1_500);
        });
        assertThat(transcribe.recording().trouble().get())
                .hasValueSatisfying(why -> assertThat(why.title()).contains("gone"));
        try (Stream<Path> files = Files.list(folder.resolve("recordings"))) {
            assertThat(files).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 32_000})
    void bringsBackARecordingThatACrashHasInterrupted(int bytes) throws Exception {
        Path recordings = Files.createDirectories(folder.resolve("recordings"));
        Files.write(recordings.resolve("Recording 2026-01-01 10.00.00.samples"), new byte[bytes]);

        transcribe.recording().recover();

        assertThat(recordings.resolve("Recording 2026-01-01 10.00.00.samples")).doesNotExist();
        assertThat(transcribe.tapes().all()).hasSize(bytes == 0 ? 0 : 1);
    }
}
