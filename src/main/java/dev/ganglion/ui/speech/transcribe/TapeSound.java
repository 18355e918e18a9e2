package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.task.speech.PcmSource;
import dev.ganglion.task.speech.live.FileSound;
import dev.ganglion.ui.speech.transcribe.version.LiveHearer.Sound;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// The sound of a recording, from any moment on.
final class TapeSound implements Sound {
    private static final int BLOCK = 16_384;

    private final Recording recording;
    private volatile Optional<Duration> length;

    private TapeSound(Recording recording, Optional<Duration> length) {
        this.recording = recording;
        this.length = length;
    }

    /// @param length of the recording, where that is known for sure; else it is found out
    static TapeSound of(Recording recording, Optional<Duration> length) {
        return new TapeSound(recording, length);
    }

    @Override
    public Optional<Duration> length() {
        return length;
    }

    @Override
    public PcmSource open(Duration from) throws AudioException, InterruptedException {
        Duration whole = length.isPresent() ? length.get() : measured();
        length = Optional.of(whole);
        PcmSource all = FileSound.open(recording, whole);
        return from.isZero() ? all : new Later(all, from);
    }

    /// A header may be wrong: the end is where nothing more comes.
    private Duration measured() throws AudioException, InterruptedException {
        try (PcmStream stream = Decoders.open(recording)) {
            short[] block = new short
                    [BLOCK / stream.format().channels() * stream.format().channels()];
            long samples = 0;
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                samples += read;
            }
            return stream.format().duration(samples / stream.format().channels());
        }
    }

    /// What comes after a moment.
    private static final class Later implements PcmSource {
        private final PcmSource all;
        private final Duration from;
        private long skip;

        Later(PcmSource all, Duration from) {
            this.all = all;
            this.from = from;
            this.skip = PcmFormat.SPEECH.frames(from) * Short.BYTES;
        }

        @Override
        public Optional<byte[]> next() throws AudioException, InterruptedException {
            Optional<byte[]> piece = all.next();
            while (piece.isPresent() && piece.get().length <= skip) {
                skip -= piece.get().length;
                piece = all.next();
            }
            Optional<byte[]> rest = piece.map(bytes -> Arrays.copyOfRange(bytes, (int) skip, bytes.length));
            skip = 0;
            return rest;
        }

        @Override
        public Duration most() {
            Duration rest = all.most().minus(from);
            return rest.isNegative() ? Duration.ZERO : rest;
        }

        @Override
        public void close() {
            all.close();
        }
    }
}
