package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.cut.CutLimits;
import dev.ganglion.audio.line.MemoryMicrophones;
import dev.ganglion.audio.line.Microphones;
import dev.ganglion.audio.line.Microphones.Microphone;
import dev.ganglion.audio.line.Speaker;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.speech.Transcripts;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.sound.TestSpeaker;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.workersai.speech.SpeechRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Writing down over a sandbox, a real disk, and a speaker and a microphone in memory.
final class HearDesk implements AutoCloseable {
    /// A piece lasts a few seconds, so that short recordings have several.
    static final CutLimits SHORT = new CutLimits(Duration.ofSeconds(4), 7_000_000, Duration.ofSeconds(3));

    final Path folder;
    final TaskDesk desk;
    final Transcripts transcripts;
    Speaker speaker = TestSpeaker.quick();
    Microphones microphones = new MemoryMicrophones(
            List.of(Microphone.DEFAULT, new Microphone("Headset")), Sine.of(PcmFormat.SPEECH, 220, 0.5, 1.5));

    HearDesk(Path folder) throws Exception {
        this(folder, SandboxOptions.defaults());
    }

    HearDesk(Path folder, SandboxOptions options) throws Exception {
        this.folder = folder;
        desk = TaskDesk.of(folder, options);
        transcripts = desk.database.transcripts(Clock.systemUTC());
    }

    TranscribeServices services(Background background, CutLimits limits) {
        return new TranscribeServices(desk.services(background), transcripts, folder.resolve("recordings"), limits);
    }

    Devices devices(Background background) {
        return new Devices(background, speaker, microphones);
    }

    /// One that does its work at once.
    TranscribeViewModel viewModel(CutLimits limits) {
        InlineBackground background = new InlineBackground();
        Devices devices = devices(background);
        devices.ask();
        return new TranscribeViewModel(services(background, limits), devices);
    }

    /// A recording in which somebody really says that.
    Path speech(String name, String text) throws Exception {
        Clip clip = desk.client()
                .speak(
                        SpeechRequest.of(
                                "@cf/deepgram/aura-1", text, Map.of("encoding", "linear16", "container", "wav")),
                        _ -> {})
                .value();
        return Files.write(folder.resolve(name), clip.octets().toArray());
    }

    @Override
    public void close() {
        desk.close();
    }
}
