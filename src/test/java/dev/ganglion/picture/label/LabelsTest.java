package dev.ganglion.picture.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.gallery.Darkroom;
import dev.ganglion.domain.gallery.Darkroom.Caption;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.storage.Taken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.NodeList;

class LabelsTest {
    private static final Caption CAPTION = new Caption("A lighthouse, 灯台", "{\"prompt\":\"A lighthouse, 灯台 🗼\"}");
    private static final int PNG_HEADER_END = 33;
    private static final int LONG = 200_000;

    private final Labels labels = new Labels(new PictureReader());

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void readsWhatItWrote(String format) {
        byte[] file = Taken.file(format, 64, 48);

        Octets inscribed = labels.inscribed(Octets.of(file), CAPTION);

        assertThat(labels.facts(inscribed)).contains(CAPTION.facts());
        assertThat(labels.facts(Octets.of(file))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void takesOutNothingOfTheFile(String format) {
        byte[] file = Taken.file(format, 64, 48);

        byte[] inscribed = labels.inscribed(Octets.of(file), CAPTION).toArray();

        int common = Arrays.mismatch(file, inscribed);
        int rest = file.length - common;
        assertThat(Arrays.copyOfRange(inscribed, inscribed.length - rest, inscribed.length))
                .isEqualTo(Arrays.copyOfRange(file, common, file.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void carriesLongFacts(String format) throws InterruptedException {
        Caption caption = new Caption("x".repeat(LONG), "灯".repeat(LONG / 3));

        Octets inscribed = labels.inscribed(Octets.of(Taken.file(format, 64, 48)), caption);

        assertThat(labels.facts(inscribed)).contains(caption.facts());
        assertThat(labels.proof(new Picture("", inscribed))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
    void leavesTheFileAsItIsForFactsThatAreTooLong(String format) {
        Octets file = Octets.of(Taken.file(format, 64, 48));

        assertThat(labels.inscribed(file, new Caption("", "x".repeat(Labels.MOST_BYTES + 1))))
                .isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void comesThroughEveryCutOfAFile(String format) {
        byte[] inscribed =
                labels.inscribed(Octets.of(Taken.file(format, 8, 8)), CAPTION).toArray();

        for (int length = 0; length < inscribed.length; length++) {
            Octets cut = Octets.of(Arrays.copyOf(inscribed, length));
            assertThat(labels.facts(cut))
                    .satisfiesAnyOf(
                            facts -> assertThat(facts).isEmpty(),
                            facts -> assertThat(facts).contains(CAPTION.facts()));
            labels.inscribed(cut, CAPTION);
        }
    }

    @Test
    void isReadByOtherProgramsAsAPlainDescription() throws IOException {
        byte[] inscribed =
                labels.inscribed(Octets.of(Taken.file("png", 64, 48)), CAPTION).toArray();

        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(inscribed)));
        IIOMetadata metadata = reader.getImageMetadata(0);

        NodeList texts =
                ((org.w3c.dom.Element) metadata.getAsTree("javax_imageio_png_1.0")).getElementsByTagName("iTXtEntry");
        assertThat(texts.getLength()).isEqualTo(3);
        assertThat(((org.w3c.dom.Element) texts.item(0)).getAttribute("keyword"))
                .isEqualTo("Description");
        assertThat(((org.w3c.dom.Element) texts.item(0)).getAttribute("text")).isEqualTo(CAPTION.description());
    }

    @Test
    void believesNoChunkWithAWrongChecksum() {
        byte[] inscribed =
                labels.inscribed(Octets.of(Taken.file("png", 64, 48)), CAPTION).toArray();
        int place = new String(inscribed, StandardCharsets.ISO_8859_1).indexOf("{\"prompt\"");

        inscribed[place + 2] = 'q';

        assertThat(labels.facts(Octets.of(inscribed))).isEmpty();
    }

    @Test
    void unpacksNothing() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            out.write(new byte[100_000_000]);
        }

        byte[] bomb = withChunk("Ganglion\0\1\0\0\0", packed.toByteArray());

        assertThat(labels.facts(Octets.of(bomb))).isEmpty();
    }

    @Test
    void readsNoEnormousChunkAndNoBrokenText() {
        byte[] enormous = new byte[Labels.MOST_BYTES + 100];
        Arrays.fill(enormous, (byte) 'x');

        assertThat(labels.facts(Octets.of(withChunk("Ganglion\0\0\0\0\0", enormous))))
                .isEmpty();
        assertThat(labels.facts(Octets.of(withChunk("Ganglion\0\0\0\0\0", new byte[] {(byte) 0xC3}))))
                .isEmpty();
        assertThat(labels.facts(Octets.of(withChunk("Ganglion", new byte[0])))).isEmpty();
    }

    @Test
    void endsInAFileOfNothingButEmptyChunks() {
        byte[] endless = new byte[12 * 100_000];
        System.arraycopy(Taken.file("png", 8, 8), 0, endless, 0, PNG_HEADER_END);

        assertThat(labels.facts(Octets.of(endless))).isEmpty();
    }

    @Test
    void looksAtAPictureAndMakesItSmall() throws Exception {
        var proof = labels.proof(new Picture("image/wrong", Octets.of(Taken.file("jpeg", 1_280, 960))))
                .orElseThrow();

        assertThat(proof.type()).isEqualTo("image/jpeg");
        assertThat(proof.width()).isEqualTo(1_280);
        assertThat(proof.height()).isEqualTo(960);
        var small = ImageIO.read(new ByteArrayInputStream(proof.thumbnail().toArray()));
        assertThat(small.getWidth()).isEqualTo(Darkroom.SIDE);
    }

    @Test
    void findsNoPictureInOtherBytes() throws Exception {
        assertThat(labels.proof(new Picture("image/png", Octets.of(new byte[] {1, 2, 3}))))
                .isEqualTo(Optional.empty());
    }

    private static byte[] withChunk(String start, byte[] content) {
        byte[] file = Taken.file("png", 8, 8);
        byte[] head = ("iTXt" + start).getBytes(StandardCharsets.ISO_8859_1);
        int size = head.length - 4 + content.length;
        ByteBuffer all = ByteBuffer.allocate(file.length + size + 12)
                .put(file, 0, PNG_HEADER_END)
                .putInt(size)
                .put(head)
                .put(content);
        var crc = new CRC32();
        crc.update(all.array(), PNG_HEADER_END + 4, size + 4);
        return all.putInt((int) crc.getValue())
                .put(file, PNG_HEADER_END, file.length - PNG_HEADER_END)
                .array();
    }
}
