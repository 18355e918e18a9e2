package dev.ganglion.audio.cut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Silent;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Samples;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.codec.Decoders;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.domain.Clip;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CutsTest {
    @TempDir
    private Path folder;

    private static final PcmFormat FORMAT = PcmFormat.SPEECH;
    private static final CutLimits TEN_SECONDS =
            new CutLimits(Duration.ofSeconds(10), 10_000_000, Duration.ofSeconds(4));

    @Test
    void cutsInTheMiddleOfTheLongestSilenceOfTheWindow() throws Exception {
        Recording recording = raw(voice(7), silence(0.4), voice(1), silence(1), voice(6), silence(0.6), voice(5));

        Cuts cuts = cuts(recording, TEN_SECONDS);

        assertThat(cuts.whole()).isFalse();
        assertThat(cuts.spans()).hasSize(3);
        assertThat(seconds(cuts.spans().get(0).end())).isCloseTo(8.9, within(0.05));
        assertThat(seconds(cuts.spans().get(1).end())).isCloseTo(15.7, within(0.05));
    }

    @Test
    void spansFollowEachOtherWithoutAGapToTheVeryEnd() throws Exception {
        short[] all = joined(voice(7), silence(1), voice(9), silence(0.5), voice(8.01234));

        Cuts cuts = cuts(raw(all), TEN_SECONDS);

        Duration at = Duration.ZERO;
        var pieces = new ArrayList<short[]>();
        for (Span span : cuts.spans()) {
            assertThat(span.start()).isEqualTo(at);
            assertThat(span.length()).isLessThanOrEqualTo(Duration.ofSeconds(10));
            at = span.end();
            pieces.add(Sine.read(Decoders.open(Recording.of(cuts.clip(span)))));
        }
        assertThat(joined(pieces.toArray(short[][]::new))).isEqualTo(all);
        assertThat(at).isEqualTo(FORMAT.duration(all.length));
    }

    @Test
    void anyRateAndChannelsAreCutAtTheSameTimes() throws Exception {
        for (PcmFormat format : List.of(new PcmFormat(44_100, 2), new PcmFormat(11_025, 1), new PcmFormat(48_000, 6))) {
            Recording recording = Sine.raw(
                    format, Sine.of(format, 110, 0.2, 8), Sine.of(format, 110, 0, 1), Sine.of(format, 110, 0.2, 8));

            Cuts cuts = cuts(recording, TEN_SECONDS);

            assertThat(cuts.spans()).hasSize(2);
            assertThat(seconds(cuts.spans().getLast().start())).isCloseTo(8.5, within(0.03));
            assertThat(cuts.spans().getLast().end()).isEqualTo(Duration.ofSeconds(17));
            short[] first =
                    Sine.read(Decoders.open(Recording.of(cuts.clip(cuts.spans().getFirst()))));
            assertThat((long) first.length)
                    .isEqualTo(FORMAT.frames(cuts.spans().getFirst().end()));
        }
    }

    @Test
    void withoutAnySilenceTheQuietestPlaceIsTaken() throws Exception {
        short[] all = voice(15);
        for (int i = 8 * 16_000; i < 8.3 * 16_000; i++) {
            all[i] = (short) (all[i] / 3);
        }

        Cuts cuts = cuts(raw(all), TEN_SECONDS);

        assertThat(cuts.spans()).hasSize(2);
        assertThat(seconds(cuts.spans().getFirst().end())).isCloseTo(8.15, within(0.1));
    }

    @Test
    void silenceUnderNoiseIsFound() throws Exception {
        short[] all = joined(voice(8), silence(1), voice(8));
        var random = new Random(5);
        for (int i = 0; i < all.length; i++) {
            all[i] += (short) (random.nextGaussian() * 300);
        }

        Cuts cuts = cuts(raw(all), TEN_SECONDS);

        assertThat(seconds(cuts.spans().getFirst().end())).isCloseTo(8.5, within(0.1));
    }

    @Test
    void bytesLimitPiecesToo() throws Exception {
        var limits = new CutLimits(Duration.ofMinutes(10), 100_000, Duration.ofSeconds(1));

        Cuts cuts = cuts(raw(voice(10)), limits);

        assertThat(cuts.spans()).hasSizeGreaterThan(3);
        for (Span span : cuts.spans()) {
            assertThat(cuts.clip(span).octets().length()).isLessThanOrEqualTo(100_000);
        }
    }

    @Test
    void whatFitsIsSentAsItIs() throws Exception {
        Recording mp3 = Samples.recording("stereo.mp3");

        Cuts cuts = cuts(mp3, CutLimits.SERVICE);

        assertThat(cuts.whole()).isTrue();
        Clip clip = cuts.clip(cuts.spans().getFirst());
        assertThat(clip.type()).isEqualTo("audio/mpeg");
        assertThat(clip.octets().toArray()).isEqualTo(Samples.bytes("stereo.mp3"));
    }

    @Test
    void bareSamplesGetAHeader() throws Exception {
        Cuts cuts = cuts(raw(voice(1)), CutLimits.SERVICE);

        assertThat(cuts.spans()).hasSize(1);
        assertThat(cuts.clip(cuts.spans().getFirst()).type()).isEqualTo(Wav.TYPE);
    }

    @Test
    void nothingButSilenceIsSaid() {
        assertThatExceptionOfType(AudioException.class)
                .isThrownBy(() -> cuts(raw(silence(3)), TEN_SECONDS))
                .satisfies(e -> assertThat(e.failure()).isEqualTo(new Silent()));
    }

    @Test
    void aPieceInWhichNobodySpeaksIsMarked() throws Exception {
        Cuts cuts = cuts(raw(voice(5), silence(30), voice(5)), TEN_SECONDS);

        assertThat(cuts.spans()).extracting(Span::silent).contains(true);
        assertThat(cuts.spans().getFirst().silent()).isFalse();
        assertThat(cuts.spans().getLast().silent()).isFalse();
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        var told = new ArrayList<Double>();

        Cuts.of(raw(voice(5)), TEN_SECONDS, told::add);

        assertThat(told).isSorted();
        assertThat(told.getLast()).isEqualTo(1);
    }

    @Test
    void theServicesLimitKeepsJsonBelowTenMegabytes() throws Exception {
        long base64 = CutLimits.SERVICE.mostBytes() * 4 / 3;

        assertThat(base64).isLessThan(9_500_000);
        assertThat(CutLimits.SERVICE.most()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));
    }

    @Test
    void twoHoursAreCutWhereNobodySpeaks() throws Exception {
        Path file = folder.resolve("long.wav");
        byte[] words = Sine.bytes(voice(20));
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(Wav.head(FORMAT, 7_200 * 32_000)));
            for (int second = 0; second < 7_200; second += 30) {
                out.write(ByteBuffer.wrap(words), Wav.HEAD + second * 32_000L);
            }
            out.write(ByteBuffer.wrap(new byte[1]), Wav.HEAD + 7_200 * 32_000L - 1);
        }

        Cuts cuts = cuts(Recording.of(file), CutLimits.SERVICE);

        assertThat(cuts.spans()).hasSizeBetween(33, 45);
        assertThat(cuts.spans().getLast().end()).isEqualTo(Duration.ofHours(2));
        for (Span span : cuts.spans().subList(0, cuts.spans().size() - 1)) {
            assertThat(seconds(span.end()) % 30).isCloseTo(25, within(0.05));
        }
        assertThat(cuts.clip(cuts.spans().get(20)).octets().length()).isLessThanOrEqualTo(7_000_000);
    }

    private static Cuts cuts(Recording recording, CutLimits limits) throws Exception {
        return Cuts.of(recording, limits, _ -> {});
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static short[] voice(double seconds) {
        return Sine.of(FORMAT, 220, 0.4, seconds);
    }

    private static short[] silence(double seconds) {
        return Sine.of(FORMAT, 220, 0, seconds);
    }

    private static Recording raw(short[]... parts) {
        return Sine.raw(FORMAT, parts);
    }

    private static short[] joined(short[]... parts) {
        short[] all = {};
        for (short[] part : List.of(parts)) {
            int before = all.length;
            all = Arrays.copyOf(all, before + part.length);
            System.arraycopy(part, 0, all, before, part.length);
        }
        return all;
    }
}
