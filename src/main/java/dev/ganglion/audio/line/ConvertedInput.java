package dev.ganglion.audio.line;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.line.Microphones.Input;
import dev.ganglion.audio.rate.Converted;
import java.util.Optional;
import java.util.OptionalLong;

/// What an open microphone hears, in another format than its own.
final class ConvertedInput implements Input {
    private final PcmStream converted;

    ConvertedInput(Input input, PcmFormat from, PcmFormat to) {
        this.converted = new Converted(new Heard(input, from), to);
    }

    @Override
    public int read(short[] into) throws InterruptedException {
        int count = 0;
        while (count < into.length) {
            var rest = new short[into.length - count];
            int read = read(converted, rest);
            if (read < 0) {
                return count == 0 ? -1 : count;
            }
            System.arraycopy(rest, 0, into, count, read);
            count += read;
        }
        return count;
    }

    /// A microphone fails by ending, and never otherwise.
    private static int read(PcmStream stream, short[] into) throws InterruptedException {
        try {
            return stream.read(into);
        } catch (AudioException e) {
            return -1;
        }
    }

    @Override
    public void close() {
        converted.close();
    }

    /// What a microphone hears, without an end that one knows.
    private record Heard(Input input, PcmFormat format) implements PcmStream {
        /// 20 ms, so that nobody waits for a block to be full.
        private static final int BLOCKS = 50;

        @Override
        public OptionalLong frames() {
            return OptionalLong.empty();
        }

        @Override
        public int read(short[] into) throws InterruptedException {
            var block = new short[Math.min(into.length, format.rate() / BLOCKS * format.channels())];
            int read = input.read(block);
            System.arraycopy(block, 0, into, 0, Math.max(0, read));
            return read;
        }

        @Override
        public void seek(long frame) {
            throw new UnsupportedOperationException("what was said is said");
        }

        @Override
        public Optional<AudioFailure> flaw() {
            return Optional.empty();
        }

        @Override
        public void close() {
            input.close();
        }
    }
}
