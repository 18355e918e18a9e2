package dev.ganglion.picture;

import static dev.ganglion.picture.Made.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.PictureLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is not taken, and that it costs nothing to find out.
@Timeout(20)
class RefusalTest {
    /// Its transparency is packed in a way that leaves its decoder without what it needs.
    private static final String MISLEADING_WEBP =
            "UklGRl4AAABXRUJQVlA4WAoAAAAgAAAABwAABwAAQUxQSAkAAAABBxAREYiI/gcAVlA4IC4AAADQ"
                    + "AXKdASoIAggAAoBCJaACdLoB+AADsAD+73bX/hVuGIZqv/vYL7sF92C/1k4A";

    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileThatEndsTooEarly(byte[] file) {
        var refusals = IntStream.range(1, 10)
                .mapToObj(tenth -> refusal(Arrays.copyOf(file, file.length * tenth / 10)))
                .toList();

        assertThat(refusals).allMatch(refusal -> refusal instanceof Refusal.Cut);
    }

    @ParameterizedTest
    @MethodSource("files")
    void survivesWhateverIsInAFile(byte[] file) {
        var random = new Random(3);

        for (int round = 0; round < 60; round++) {
            var broken = file.clone();
            for (int i = 0; i < 6; i++) {
                broken[random.nextInt(12, broken.length)] = (byte) random.nextInt();
            }
            assertThat(ended(broken)).isTrue();
        }
    }

    @Test
    void saysThatAFileIsDamagedWhateverItsDecoderThrows() {
        assertThat(refusal(Base64.getDecoder().decode(MISLEADING_WEBP))).isEqualTo(new Refusal.Broken("WebP"));
    }

    static Stream<byte[]> files() throws IOException {
        var image = Made.noise(61, 43, BufferedImage.TYPE_INT_RGB);
        return Stream.of(
                Made.file("png", image),
                Made.file("jpeg", image),
                Made.progressive(image),
                Made.file("gif", image),
                Made.file("bmp", image),
                Vp8l.webp(61, 43, coins(61 * 43)::get));
    }

    private static List<Boolean> coins(int count) {
        return new Random(5).ints(count, 0, 2).mapToObj(side -> side == 1).toList();
    }

    @Test
    void refusesABombByItsHeader() {
        var bomb = Made.png(20_000, 20_000, Made.deflatedZeros(100_000_000));
        long began = System.nanoTime();
        long before = allocated();

        var refusal = refusal(bomb);

        assertThat(refusal).isEqualTo(new Refusal.Hollow(20_000, 20_000, bomb.length));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        assertThat(allocated() - before).isLessThan(20L << 20);
    }

    @ParameterizedTest
    @CsvSource({"70000,1", "1,70000", "30000,30000", "2147483647,2147483647", "-1,-1"})
    void refusesMorePixelsThanAnyMemoryHolds(int width, int height) {
        var file = Made.png(width, height, Made.deflatedZeros(1_000));

        assertThat(refusal(file))
                .isEqualTo(new Refusal.TooManyPixels(Integer.toUnsignedLong(width), Integer.toUnsignedLong(height)));
    }

    @Test
    void unpacksNoTextOfAPng() throws Exception {
        var text = Made.deflatedZeros(150_000_000);
        var chunk = new byte[text.length + 3];
        chunk[0] = 'a';
        System.arraycopy(text, 0, chunk, 3, text.length);
        var plain = Made.file("png", Made.quarters(40, 40, BufferedImage.TYPE_INT_RGB));
        var file = Made.withChunk(Made.withChunk(plain, "zTXt", chunk), "iCCP", chunk);
        long before = allocated();

        var prepared = Made.read(file);

        assertThat(prepared.changes()).containsExactly(Change.METADATA_REMOVED);
        assertThat(allocated() - before).isLessThan(60L << 20);
    }

    @Test
    void readsHundredsOfMegapixelsInLittleMemory() throws Exception {
        var file = Made.file("jpeg", new BufferedImage(12_000, 10_000, BufferedImage.TYPE_BYTE_GRAY));
        long before = allocated();

        var prepared = Made.read(file);

        assertThat(prepared.width()).isEqualTo(400);
        assertThat(allocated() - before).isLessThan(110L << 20);
    }

    @ParameterizedTest
    @MethodSource("files")
    void stopsDecodingWhenItsThreadIsInterrupted(byte[] file) throws Exception {
        var header = Structure.of(file).header();

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> Decoder.decode(file, header)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void refusesAHugeFileUnread(@TempDir Path folder) throws Exception {
        var path = folder.resolve("huge.png");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(3_000_000_000L);
        }

        assertThatThrownBy(() -> new PictureReader().read(path, LIMITS))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.TooLarge(3_000_000_000L, 64 << 20)));
    }

    @Test
    void saysWhyAFileCannotBeRead(@TempDir Path folder) {
        assertThat(List.of(refusal(folder), refusal(folder.resolve("gone.png"))))
                .containsExactly(
                        new Refusal.Unreadable("it is a folder or a device"),
                        new Refusal.Unreadable("there is no such file"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',''",
        "'hello, world',''",
        "'....ftypheic....',HEIC",
        "'....ftypavif....',AVIF",
        "'....ftypisom....','a film or a sound'",
        "'<?xml version=\"1.0\"?><svg xmlns=\"\"/>',SVG",
        "'%PDF-1.7',PDF"
    })
    void namesWhatIsNoPicture(String text, String what) {
        var expected = text.isEmpty() ? new Refusal.Empty() : new Refusal.Unknown(what);

        assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(expected);
    }

    @Test
    void refusesWhatHasNoPixels() {
        assertThat(refusal(Made.png(0, 10, new byte[0]))).isEqualTo(new Refusal.Empty());
    }

    @Test
    void givesUpOnLimitsThatNothingMeets() throws Exception {
        var file = Octets.of(Made.file("jpeg", Made.noise(100, 100, BufferedImage.TYPE_INT_RGB)));
        var limits = new PictureLimits(1, Set.of("image/jpeg"), 100, 1, 100);

        assertThatThrownBy(() -> new PictureReader().read(file, limits))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.Bulky(100)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void tellsWhatHappenedAndWhatToDo(Refusal refusal) {
        var explanation = refusal.explanation();

        assertThat(Stream.of(explanation.title(), explanation.happened(), explanation.todo()))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
        assertThat(explanation.code()).startsWith("PICTURE-");
    }

    static List<Refusal> refusals() {
        return List.of(
                new Refusal.Unreadable("access is denied"),
                new Refusal.TooLarge(70_000_000, 64 << 20),
                new Refusal.Unknown(""),
                new Refusal.Unknown("HEIC"),
                new Refusal.TooManyPixels(70_000, 70_000),
                new Refusal.Hollow(20_000, 20_000, 400_000),
                new Refusal.Empty(),
                new Refusal.Cut(),
                new Refusal.Broken("WebP"),
                new Refusal.TooSmall(400, 8, 10),
                new Refusal.Bulky(1_000_000));
    }

    @Test
    void explainsABomb() {
        assertThat(new Refusal.Hollow(20_000, 20_000, 400_000).explanation())
                .isEqualTo(new Explanation(
                        "The picture was not opened",
                        "It promises 20000 × 20000 pixels in only 400 kB, as files do that are made to use up memory.",
                        "If you trust it, make it smaller in a picture editor, then attach it again.",
                        "PICTURE-HOLLOW"));
    }

    /// Whether it came to one of the two ends that are promised.
    private static boolean ended(byte[] file) {
        try {
            return Made.read(file).picture().octets().length() > 0;
        } catch (PictureException e) {
            return !e.refusal().explanation().happened().isBlank();
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Refusal refusal(byte[] file) {
        return refused(() -> Made.read(file));
    }

    private static Refusal refusal(Path file) {
        return refused(() -> new PictureReader().read(file, LIMITS));
    }

    private static Refusal refused(Reading reading) {
        try {
            throw new AssertionError("taken: " + reading.read());
        } catch (PictureException e) {
            return e.refusal();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private interface Reading {
        Prepared read() throws PictureException, InterruptedException;
    }

    /// The bytes that this thread ever took from the heap.
    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }
}
