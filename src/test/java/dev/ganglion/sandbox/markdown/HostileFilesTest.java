package dev.ganglion.sandbox.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.sandbox.http.Form;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Each file has a megabyte, or unpacks to many, and is read in a fraction of a second or refused. The limit leaves
/// room
/// for a busy machine: what takes the square of the length takes minutes.
class HostileFilesTest {
    private static final int MIB = 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(8);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--",
                "<!doctype ",
                "<script>",
                "<head",
                "<style></",
                "<a",
                "a",
                "<a href='",
                "<pre>        ",
                "  \t  ",
                "<td>   ",
                "</td></tr></table>",
                "&#",
                "<b>",
                "<table><tr><td>|"
            })
    void readsPages(String pattern) {
        var page = pattern.repeat(MIB / pattern.length());

        Assertions.assertTimeoutPreemptively(SOON, () -> Html.markdown("x<pre>" + page));
        Assertions.assertTimeoutPreemptively(SOON, () -> Html.markdown("<" + page));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<<",
                "<</A",
                "<<>x",
                ">>stream\n",
                ">>       stream",
                ">>\nstream\nBT(a)Tj ET\nendstream",
                ">>stream\nBTendstream",
                "stream"
            })
    void readsPdfDictionaries(String pattern) {
        Assertions.assertTimeoutPreemptively(SOON, () -> read("%PDF-1.4\n" + pattern.repeat(MIB / pattern.length())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "\\(", "((", "[(a", "(\\", ")   ", "T", "%", "(a)   "})
    void readsPdfContents(String pattern) {
        var content = pattern.repeat(MIB / pattern.length());

        Assertions.assertTimeoutPreemptively(
                SOON, () -> read("%PDF-1.4\n<<>>stream\nBT " + content + " ET\nendstream"));
        Assertions.assertTimeoutPreemptively(
                SOON, () -> read("%PDF-1.4\n<<>>stream\nBT (" + content + " ET\nendstream"));
    }

    @Test
    void doesNotUnpackPdfsWithoutBound() throws Exception {
        var stream = "<</Filter/FlateDecode>>stream\n" + deflated(15 * MIB) + "\nendstream\n";

        assertThatThrownBy(() -> Pdf.text(("%PDF-1.4\n" + stream.repeat(8)).getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("too large when unpacked");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a,", "\n", "\"", "|", " \n", "a\n"})
    void readsTables(String pattern) {
        var values = pattern.repeat(MIB / pattern.length());

        Assertions.assertTimeoutPreemptively(SOON, () -> Grid.table(Grid.csv("x\"" + values)));
        Assertions.assertTimeoutPreemptively(SOON, () -> Grid.table(Grid.csv(values)));
    }

    @Test
    void readsDeeplyNestedDocuments() throws Exception {
        var depth = 90;
        var text = "x".repeat(8 * MIB / depth);
        var nested = zip("content.xml", ("<p>" + text).repeat(depth) + "</p>".repeat(depth));

        assertThat(Assertions.assertTimeoutPreemptively(SOON, () -> Office.odt(nested)))
                .startsWith("xxx")
                .hasSizeLessThan(9 * MIB);
    }

    @Test
    void repeatsNoWordWithoutBound() throws Exception {
        var word = "w".repeat(MIB);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write(zip, "xl/sharedStrings.xml", "<sst><si><t>" + word + "</t></si></sst>");
            var row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>";
            write(zip, "xl/worksheets/sheet1.xml", "<worksheet>" + row.repeat(100) + "</worksheet>");
        }

        var table = Assertions.assertTimeoutPreemptively(SOON, () -> Office.xlsx(bytes.toByteArray()));

        assertThat(table).hasSizeBetween(MIB, 20 * MIB);
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 30_000})
    void looksAtTheSizeOfAPictureBeforeItDecodesIt(int side) throws Exception {
        var bomb = new Form.Part("files", Optional.of("a.png"), "image/png", png(side));

        var result = Assertions.assertTimeoutPreemptively(SOON, () -> Conversion.result(bomb));

        assertThat(result.path("format").asString()).isEqualTo("error");
        assertThat(result.path("error").asString()).contains(side + " x " + side, "too large");
    }

    @Test
    void readsLargePicturesInTime() throws Exception {
        var large = new Form.Part("files", Optional.of("a.png"), "image/png", png(6_300));

        var result = Assertions.assertTimeoutPreemptively(SOON, () -> Conversion.result(large));

        assertThat(result.path("data").asString()).contains("6300 by 6300 pixels");
    }

    @Test
    void leavesDeepJsonAsItIs() {
        var json = "{\"a\":".repeat(400) + "{" + "}".repeat(401);

        assertThatCode(() -> assertThat(Conversion.json(json)).hasSizeLessThan(json.length() + 20))
                .doesNotThrowAnyException();
    }

    /// A white picture of one bit a pixel, which is small however large it is.
    private static String png(int side) throws IOException {
        var rows = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(rows, new Deflater(Deflater.BEST_COMPRESSION))) {
            var row = new byte[1 + (side + 7) / 8];
            for (int i = 0; i < side; i++) {
                out.write(row);
            }
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        var head = ByteBuffer.allocate(13).putInt(side).putInt(side).put((byte) 1);
        chunk(file, "IHDR", head.array());
        chunk(file, "IDAT", rows.toByteArray());
        chunk(file, "IEND", new byte[0]);
        return file.toString(StandardCharsets.ISO_8859_1);
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        file.writeBytes(named);
        file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static void read(String pdf) {
        try {
            Pdf.text(pdf.getBytes(StandardCharsets.ISO_8859_1));
        } catch (Unreadable e) {
            assertThat(e).hasMessageContaining("PDF");
        }
    }

    private static String deflated(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write("BT (x) Tj ET ".repeat(size / 13).getBytes(StandardCharsets.ISO_8859_1));
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String entry, String xml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write(zip, entry, xml);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String entry, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
