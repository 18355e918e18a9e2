package dev.ganglion.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Cut;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.AudioFailure.Unknown;
import dev.ganglion.audio.AudioFailure.Unreadable;
import dev.ganglion.audio.AudioFailure.Unsupported;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.PcmStream;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.Samples;
import dev.ganglion.audio.Sine;
import dev.ganglion.audio.file.Wav;
import dev.ganglion.domain.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTest {
    private static final int MOST_SAMPLES = 10_000_000;
    private static final byte[] WAV = Wav.clip(PcmFormat.SPEECH, Sine.bytes(Sine.of(PcmFormat.SPEECH, 440, 0.4, 0.5)))
            .octets()
            .toArray();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("files")
    void truncatedFilesGiveWhatIsThereOrASentence(String name) throws Exception {
        byte[] whole = bytes(name);
        for (int parts = 1; parts < 10; parts++) {
            bearable(Arrays.copyOf(whole, whole.length * parts / 10));
        }
        for (int length = 0; length < 64; length++) {
            bearable(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void wrongBytesGiveWhatCanBeReadOrASentence(String name) throws Exception {
        var random = new Random(name.hashCode());
        for (int round = 0; round < 30; round++) {
            byte[] file = bytes(name);
            int wrong = 1 + random.nextInt(20);
            int within = round % 2 == 0 ? file.length : Math.min(600, file.length);
            for (int i = 0; i < wrong; i++) {
                file[random.nextInt(within)] = (byte) random.nextInt();
            }
            bearable(file);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void longNumbersPromiseNothing(String name) throws Exception {
        var random = new Random(7);
        for (int round = 0; round < 20; round++) {
            byte[] file = bytes(name);
            int at = random.nextInt(Math.min(800, file.length) - 8);
            Arrays.fill(file, at, at + 4 + random.nextInt(4), (byte) (round % 2 == 0 ? 0xFF : 0x7F));
            bearable(file);
        }
    }

    @Test
    void theEndThatIsMissingIsTold() throws Exception {
        assertThat(flaw(Arrays.copyOf(WAV, WAV.length - 100))).contains(new Cut());
        for (String name : List.of("stereo.flac", "opus.ogg", "fragmented.mp4", "stereo.mp3")) {
            byte[] whole = Samples.bytes(name);
            assertThat(flaw(Arrays.copyOf(whole, whole.length * 7 / 10)))
                    .as(name)
                    .isPresent();
        }
        byte[] tablesAtTheEnd = Samples.bytes("stereo.m4a");
        assertThat(failure(Arrays.copyOf(tablesAtTheEnd, tablesAtTheEnd.length * 7 / 10)))
                .isEqualTo(new Broken("MP4"));
    }

    @Test
    void randomBytesAreNoRecording() throws Exception {
        var random = new Random(1);
        for (int i = 0; i < 30; i++) {
            var noise = new byte[100_000];
            random.nextBytes(noise);
            assertThat(failure(noise)).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void nothingIsSaidToBeNothing() {
        assertThat(failure(new byte[0])).isEqualTo(new Empty());
        byte[] noSamples = Wav.head(PcmFormat.SPEECH, 0);
        assertThat(failure(noSamples)).isEqualTo(new Empty());
    }

    @Test
    void aFileIsBelievedByItsBytesAndStrangersAreNamed() throws Exception {
        Path wrong = Files.write(folder.resolve("music.wav"), Samples.bytes("stereo.mp3"));
        try (PcmStream stream = Decoders.open(Recording.of(wrong))) {
            assertThat(stream.format()).isEqualTo(new PcmFormat(44_100, 2));
        }

        assertThat(failure("{\"success\":false}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Unknown("JSON"));
        assertThat(failure(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .isEqualTo(new Unknown("a PNG picture"));
    }

    @Test
    void filesThatCannotBeReadSayWhy() {
        assertThat(failure(Recording.of(folder.resolve("none.mp3"))))
                .isEqualTo(new Unreadable("there is no such file"));
        assertThat(failure(Recording.of(folder))).isEqualTo(new Unreadable("it is not a file"));
        assertThat(failure(Recording.of(Path.of("/dev/zero")))).isInstanceOf(Unreadable.class);
    }

    @Test
    void codingsThatAreNotReadHereAreNamed() {
        byte[] adpcm = WAV.clone();
        adpcm[20] = 2;
        assertThat(failure(adpcm)).isEqualTo(new Unsupported("ADPCM in WAV"));
    }

    @Test
    void aHeaderThatPromisesGigabytesCostsNothing() throws Exception {
        byte[] wav = WAV.clone();
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(40, 0x7FFF_FFF0);

        assertThat(Sine.read(Decoders.open(recording(wav)))).hasSize(8_000);
    }

    @Test
    void anInterruptedThreadDecodesNoMore() throws Exception {
        try (PcmStream stream = Decoders.open(Samples.recording("stereo.mp3"))) {
            Thread.currentThread().interrupt();
            assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> stream.read(new short[100]));
        }
        Path file = Files.write(folder.resolve("long.mp3"), Samples.bytes("stereo.mp3"));
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Decoders.open(Recording.of(file)).close());
        assertThat(Thread.interrupted()).isFalse();
    }

    static List<String> files() {
        var files = new ArrayList<>(Samples.NAMES);
        files.add("wav");
        return files;
    }

    private static byte[] bytes(String name) {
        return name.equals("wav") ? WAV.clone() : Samples.bytes(name);
    }

    /// Decodes all of it, which may end in a failure and in nothing else.
    private static void bearable(byte[] file) throws InterruptedException {
        try (PcmStream stream = Decoders.open(recording(file))) {
            var block = new short[6_720];
            long samples = 0;
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                assertThat(read).isPositive().isLessThanOrEqualTo(block.length);
                samples += read;
                if (samples > MOST_SAMPLES) {
                    fail("it does not end");
                }
            }
            stream.seek(1_000);
            stream.read(block);
        } catch (AudioException e) {
            assertThat(e.failure().explanation().inOneLine()).isNotBlank();
        }
    }

    private static Optional<AudioFailure> flaw(byte[] file) throws Exception {
        PcmStream stream = Decoders.open(recording(file));
        Sine.read(stream);
        return stream.flaw();
    }

    private static Recording recording(byte[] file) {
        return new Recording.InMemory(Octets.of(file));
    }

    private static AudioFailure failure(byte[] file) {
        return failure(recording(file));
    }

    private static AudioFailure failure(Recording recording) {
        try {
            Sine.read(Decoders.open(recording));
            return fail("it was decoded");
        } catch (AudioException e) {
            return e.failure();
        } catch (InterruptedException e) {
            return fail(e);
        }
    }
}
