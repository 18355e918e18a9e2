package dev.ganglion.app.studio;

import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.audio.line.SystemMicrophones;
import dev.ganglion.audio.line.SystemSpeaker;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.speech.SpokenClips;
import dev.ganglion.storage.SqliteSpokenClips;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Presenting;
import dev.ganglion.ui.speech.SpeechPage;
import dev.ganglion.ui.speech.SpeechServices;
import dev.ganglion.ui.speech.loop.LoopPane;
import dev.ganglion.ui.speech.loop.LoopServices;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.speak.SpeakPane;
import dev.ganglion.ui.speech.speak.SpeakServices;
import dev.ganglion.ui.speech.transcribe.TranscribeServices;
import dev.ganglion.ui.speech.turn.TurnPane;
import dev.ganglion.ui.speech.turn.TurnServices;
import dev.ganglion.ui.task.TabbedView.Tab;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The page of speech: written down, spoken, and both in turn. UI thread only.
final class SpeechStudio {
    private static final String SPEAK = "speak";
    private static final String LOOP = "loop";
    private static final String TURN = "turn";

    private final Bench bench;
    private final Devices devices;
    private final SpeechPage page;
    private @Nullable SpeakPane speak;
    private @Nullable LoopPane loop;
    private @Nullable TurnPane turn;
    private Presenting presenting = Presenting.OFF;

    SpeechStudio(Bench bench) {
        this.bench = bench;
        this.devices = new Devices(bench.services().background(), new SystemSpeaker(), new SystemMicrophones());
        TranscribeServices services = new TranscribeServices(
                bench.services(),
                bench.stores().database().transcripts(bench.services().clock()),
                recordings(),
                CutLimits.SERVICE);
        this.page = new SpeechPage(
                new SpeechServices(services, devices),
                List.of(
                        new Tab(SPEAK, Texts.text("speak.title"), this::speak, () -> speak().shown()),
                        new Tab(LOOP, Texts.text("loop.title"), this::loop, () -> loop().shown()),
                        new Tab(TURN, Texts.text("turn.title"), this::turn, () -> turn().shown())),
                this::present);
    }

    SpeechPage page() {
        return page;
    }

    void transcribe(Model model) {
        page.choose(model.id());
        bench.shell().show(page);
    }

    void speak(Model model) {
        speak().choose(model.id());
        show(SPEAK);
    }

    void listen(Model model) {
        turn().choose(model.id());
        show(TURN);
    }

    /// Takes a text to speak, such as an answer in Markdown.
    void speak(String markdown) {
        show(SPEAK);
        speak().speak(markdown);
    }

    void catalogueChanged() {
        page.catalogueChanged();
        Optional.ofNullable(speak).ifPresent(SpeakPane::catalogueChanged);
        Optional.ofNullable(loop).ifPresent(LoopPane::catalogueChanged);
        Optional.ofNullable(turn).ifPresent(TurnPane::catalogueChanged);
    }

    void stop() {
        page.stop();
        Optional.ofNullable(speak).ifPresent(SpeakPane::stop);
        Optional.ofNullable(loop).ifPresent(LoopPane::stop);
        Optional.ofNullable(turn).ifPresent(TurnPane::stop);
    }

    private void present(Presenting how) {
        presenting = how;
        Optional.ofNullable(speak).ifPresent(pane -> pane.present(how));
        Optional.ofNullable(turn).ifPresent(pane -> pane.present(how));
    }

    private void show(String tab) {
        page.openTab(tab);
        bench.shell().show(page);
    }

    private SpeakPane speak() {
        if (speak == null) {
            SpokenClips spoken = new SqliteSpokenClips(bench.stores().database());
            bench.services().background().<Boolean>start(_ -> spoken.purge(), _ -> {}, () -> {}, _ -> {});
            speak = new SpeakPane(new SpeakServices(bench.services(), spoken, devices));
            speak.present(presenting);
        }
        return speak;
    }

    private LoopPane loop() {
        if (loop == null) {
            loop = new LoopPane(
                    new LoopServices(bench.services(), bench.stores().database().talks(), devices));
        }
        return loop;
    }

    private TurnPane turn() {
        if (turn == null) {
            turn = new TurnPane(
                    new TurnServices(bench.services(), devices, recordings().resolve("turns")));
            turn.present(presenting);
        }
        return turn;
    }

    private Path recordings() {
        return bench.stores().folders().recordings();
    }
}
