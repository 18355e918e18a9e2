package dev.ganglion.audio.cut;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.AudioFailure.Silent;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Recording.Raw;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.audio.codec.Original;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.domain.Clip;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// How a recording is divided: one span follows the other without a gap, from the beginning to the end.
///
/// @param whole whether it fits undivided, so that its own bytes are sent
/// @param flaw what is wrong with the recording although it could be read
public record Cuts(Recording recording, List<Span> spans, boolean whole, Optional<AudioFailure> flaw) {
    private static final int BLOCK = 16_384;

    public Cuts {
        spans = List.copyOf(spans);
    }

    /// Listens to all of `recording` once and plans cuts in the middle of silences, or at the quietest
    /// place where there is none in the window. Fails with [Silent] when there is nothing to hear in all
    /// of it.
    ///
    /// @param progress is told how much is heard, from 0 to 1, where the length is known
    public static Cuts of(Recording recording, CutLimits limits, DoubleConsumer progress)
            throws AudioException, InterruptedException {
        try (PcmStream stream = Decoders.open(recording)) {
            var levels = new Levels(stream.format());
            listen(stream, levels, progress);
            if (levels.frames() == 0) {
                throw new AudioException(new Empty());
            }
            Silences silences = Silences.of(levels);
            if (silences.all()) {
                throw new AudioException(new Silent());
            }
            boolean whole = fits(recording, limits, levels.length());
            List<Span> spans =
                    whole ? List.of(new Span(Duration.ZERO, levels.length(), false)) : silences.divide(levels, limits);
            return new Cuts(recording, spans, whole, stream.flaw());
        }
    }

    private static void listen(PcmStream stream, Levels levels, DoubleConsumer progress)
            throws AudioException, InterruptedException {
        var block =
                new short[BLOCK / stream.format().channels() * stream.format().channels()];
        double total = stream.frames().orElse(0);
        for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
            levels.add(block, read);
            if (total > 0) {
                progress.accept(Math.min(1, levels.frames() / total));
            }
        }
        levels.end();
    }

    private static boolean fits(Recording recording, CutLimits limits, Duration length)
            throws AudioException, InterruptedException {
        return !(recording instanceof Raw)
                && length.compareTo(limits.longest()) <= 0
                && Original.size(recording) <= limits.mostBytes();
    }

    /// That span as a file: the recording's own bytes if it fits whole, else WAV, 16 kHz, mono.
    public Clip clip(Span span) throws AudioException, InterruptedException {
        if (whole) {
            return Original.clip(recording);
        }
        try (PcmStream stream = Decoders.open(recording, PcmFormat.SPEECH)) {
            long from = PcmFormat.SPEECH.frames(span.start());
            stream.seek(from);
            return Wav.clip(new Part(stream, PcmFormat.SPEECH.frames(span.end()) - from));
        }
    }
}
