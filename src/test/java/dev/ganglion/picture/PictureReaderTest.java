package dev.ganglion.picture;

import static dev.ganglion.picture.Made.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
    @ParameterizedTest
    @CsvSource({"png,image/png", "jpeg,image/jpeg"})
    void sendsAFileThatFitsByteForByte(String format, String type) throws Exception {
        var file = Made.file(format, Made.quarters(120, 80, BufferedImage.TYPE_INT_RGB));

        var prepared = Made.read(file);

        assertThat(prepared)
                .isEqualTo(new Prepared(
                        new Original(type, 120, 80, file.length),
                        new Picture(type, Octets.of(file)),
                        120,
                        80,
                        Set.of(),
                        prepared.thumbnail()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp"})
    void sendsOtherFormatsAsPng(String format) throws Exception {
        var file = Made.file(format, Made.quarters(120, 80, BufferedImage.TYPE_INT_RGB));

        var prepared = Made.read(file);

        assertThat(prepared.changes()).containsExactly(Change.CONVERTED);
        assertThat(prepared.picture().type()).isEqualTo("image/png");
        assertThat(Made.corners(Made.decoded(prepared.picture()))).isEqualTo(Made.CORNERS);
        assertThat(prepared.original()).isEqualTo(new Original("image/" + format, 120, 80, file.length));
    }

    @Test
    void believesTheBytesAndNotTheName(@TempDir Path folder) throws Exception {
        var file = folder.resolve("holiday.jpg");
        Files.write(file, Made.file("png", Made.quarters(40, 40, BufferedImage.TYPE_INT_RGB)));

        var prepared = new PictureReader().read(file, LIMITS);

        assertThat(prepared.picture().type()).isEqualTo("image/png");
    }

    @Test
    void scalesToTheLongestSideAndTells() throws Exception {
        var file = Made.file("jpeg", Made.quarters(1_200, 900, BufferedImage.TYPE_INT_RGB));

        var prepared = Made.read(file);

        assertThat(prepared.changes()).containsExactly(Change.SCALED);
        assertThat(prepared.told()).matches("1200 × 900 scaled to 400 × 300, [\\d.]+ kB");
        assertThat(Made.corners(Made.decoded(prepared.picture()))).isEqualTo(Made.CORNERS);
        assertThat(Made.decoded(prepared.picture()).getWidth()).isEqualTo(400);
    }

    @Test
    void lowersTheQualityAndThenTheSizeUntilItFits() throws Exception {
        var file = Made.file("jpeg", Made.noise(400, 400, BufferedImage.TYPE_INT_RGB));
        var narrow = new PictureLimits(1, Set.of("image/jpeg"), 400, 1, 12_000);

        var lower = new PictureReader().read(Octets.of(file), new PictureLimits(1, narrow.types(), 400, 1, 90_000));
        var smaller = new PictureReader().read(Octets.of(file), narrow);

        assertThat(lower.picture().octets().length()).isLessThanOrEqualTo(90_000);
        assertThat(lower.width()).isEqualTo(400);
        assertThat(smaller.picture().octets().length()).isLessThanOrEqualTo(12_000);
        assertThat(smaller.width()).isBetween(32, 300);
    }

    @Test
    void makesAThumbnailForDenseScreens() throws Exception {
        var file = Made.file("png", Made.quarters(800, 400, BufferedImage.TYPE_INT_RGB));

        var thumbnail = Made.decoded(Made.read(file).thumbnail());

        assertThat(List.of(thumbnail.getWidth(), thumbnail.getHeight())).containsExactly(192, 96);
        assertThat(Made.corners(thumbnail)).isEqualTo(Made.CORNERS);
    }

    @Test
    void takesPixelsThatWereNeverAFile() throws Exception {
        var argb = new int[600 * 300];
        Arrays.fill(argb, 0xFF00FF00);

        var prepared = new PictureReader().read(argb, 600, 300, LIMITS);

        assertThat(prepared.told()).matches("600 × 300 scaled to 400 × 200, \\d+ B");
        assertThat(prepared.original()).isEqualTo(new Original("", 600, 300, 0));
        assertThat(Made.decoded(prepared.picture()).getRGB(399, 199)).isEqualTo(0xFF00FF00);
    }

    @Test
    void keepsTransparencyWhereItFitsAndPutsItOnWhiteElsewhere() throws Exception {
        var image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(30, 30, 0x80FF0000);
        var file = Made.file("png", image);
        var jpegOnly = new PictureLimits(1, Set.of("image/jpeg"), 400, 1, 200_000);

        var kept = Made.read(file);
        var flat = new PictureReader().read(Octets.of(file), jpegOnly);

        assertThat(Made.decoded(kept.picture()).getRGB(30, 30)).isEqualTo(0x80FF0000);
        assertThat(flat.told()).contains("; sent as JPEG; transparency on white");
        assertThat(Made.decoded(flat.picture()).getRGB(0, 0)).isEqualTo(0xFFFFFFFF);
    }

    @Test
    void sendsNothingThatWasWrittenBesideAJpegAndKeepsItsPicture() throws Exception {
        var plain = Made.file("jpeg", Made.quarters(120, 80, BufferedImage.TYPE_INT_RGB));
        var secret = Made.SECRET.getBytes(StandardCharsets.US_ASCII);
        var file = Made.withSegment(Made.turned(plain, 1), 0xFE, secret);

        var prepared = Made.read(Arrays.copyOf(file, file.length + 500));

        assertThat(prepared.picture().octets()).isEqualTo(Octets.of(plain));
        assertThat(prepared.told()).endsWith("; metadata removed");
    }

    @Test
    void sendsNothingThatWasWrittenBesideAPng() throws Exception {
        var plain = Made.file("png", Made.quarters(120, 80, BufferedImage.TYPE_INT_RGB));
        var secret = ("Comment\0" + Made.SECRET).getBytes(StandardCharsets.US_ASCII);
        var file = Made.withChunk(Made.withChunk(plain, "tEXt", secret), "eXIf", Made.exif(1));

        var prepared = Made.read(file);

        assertThat(prepared.picture().octets()).isEqualTo(Octets.of(plain));
        assertThat(prepared.changes()).containsExactly(Change.METADATA_REMOVED);
    }

    @ParameterizedTest
    @CsvSource({
        "1, RED GREEN BLUE WHITE",
        "2, GREEN RED WHITE BLUE",
        "3, WHITE BLUE GREEN RED",
        "4, BLUE WHITE RED GREEN",
        "5, RED BLUE GREEN WHITE",
        "6, BLUE RED WHITE GREEN",
        "7, WHITE GREEN BLUE RED",
        "8, GREEN WHITE RED BLUE"
    })
    void setsAPhotoUprightAndLeavesWhatTheCameraWrote(int orientation, String corners) throws Exception {
        var file = Made.turned(Made.file("jpeg", Made.quarters(160, 80, BufferedImage.TYPE_INT_RGB)), orientation);

        var prepared = Made.read(file);

        var sent = Made.decoded(prepared.picture());
        assertThat(Made.corners(sent)).isEqualTo(colours(corners));
        assertThat(sent.getWidth()).isEqualTo(orientation > 4 ? 80 : 160);
        assertThat(prepared.original().width()).isEqualTo(sent.getWidth());
        assertThat(new String(prepared.picture().octets().toArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(Made.SECRET);
    }

    @Test
    void setsAPngUprightToo() throws Exception {
        var file = Made.withChunk(
                Made.file("png", Made.quarters(160, 80, BufferedImage.TYPE_INT_RGB)), "eXIf", Made.exif(3));

        var prepared = Made.read(file);

        assertThat(Made.corners(Made.decoded(prepared.picture()))).isEqualTo(colours("WHITE BLUE GREEN RED"));
        assertThat(prepared.told()).endsWith("; turned upright; metadata removed");
    }

    @Test
    void refusesWhatWouldBeSmallerThanTheModelTakes() throws Exception {
        var file = Octets.of(Made.file("png", Made.quarters(1_200, 24, BufferedImage.TYPE_INT_RGB)));
        var limits = new PictureLimits(1, LIMITS.types(), 400, 10, 200_000);

        assertThatThrownBy(() -> new PictureReader().read(file, limits))
                .isInstanceOfSatisfying(
                        PictureException.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new Refusal.TooSmall(400, 8, 10)));
    }

    @Test
    void anInterruptedThreadReadsNothing() throws Exception {
        var file = Octets.of(Made.file("png", Made.quarters(40, 40, BufferedImage.TYPE_INT_RGB)));

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> new PictureReader().read(file, LIMITS)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static List<Color> colours(String names) {
        return Arrays.stream(names.split(" "))
                .map(name -> switch (name) {
                    case "RED" -> Color.RED;
                    case "GREEN" -> Color.GREEN;
                    case "BLUE" -> Color.BLUE;
                    default -> Color.WHITE;
                })
                .toList();
    }
}
