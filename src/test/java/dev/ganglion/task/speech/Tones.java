package dev.ganglion.task.speech;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.file.Wav;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Recordings made for tests: a tone is what somebody says, silence is where nobody does.
public final class Tones {
    private Tones() {}

    /// A file of tones of `said` seconds, with pauses of `quiet` seconds between and around them.
    public static Path wav(Path file, int tones, double said, double quiet) throws IOException {
        short[] pause = new short[(int) (PcmFormat.SPEECH.rate() * quiet)];
        short[] tone = Sine.of(PcmFormat.SPEECH, 220, 0.5, said);
        short[] all = Arrays.copyOf(pause, pause.length + tones * (tone.length + pause.length));
        for (int i = 0; i < tones; i++) {
            System.arraycopy(tone, 0, all, pause.length + i * (tone.length + pause.length), tone.length);
        }
        return Files.write(
                file, Wav.clip(PcmFormat.SPEECH, Sine.bytes(all)).octets().toArray());
    }
}
