package dev.ganglion.ui.chat.composer.attach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.ui.chat.composer.SteppedBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How files, pictures and long texts come into the composer, without a toolkit.
class TrayTest {
    private static final PictureLimits TWO = new PictureLimits(2, Set.of("image/png", "image/jpeg"), 100, 1, 1 << 20);
    private static final PictureLimits ONE = new PictureLimits(1, Set.of("image/png", "image/jpeg"), 100, 1, 1 << 20);

    @TempDir
    Path folder;

    private final TrayDesk desk = new TrayDesk(TWO);
    private final SteppedBackground background = desk.background;
    private final Notices notices = desk.notices;
    private final SimpleObjectProperty<Sight> sight = desk.sight;
    private final Box box = desk.box;

    @Test
    void attachesAPictureScaledToWhatTheModelTakesAndTellsSo() throws IOException {
        read(picture("photo.png", 400, 300));

        assertThat(box.tray().attachments()).singleElement().isInstanceOfSatisfying(Attachment.Image.class, image -> {
            assertThat(image.name()).isEqualTo("photo.png");
            assertThat(image.width()).isEqualTo(100);
            assertThat(image.height()).isEqualTo(75);
            assertThat(box.tray().told(image))
                    .startsWith("400 × 300")
                    .contains("100 × 75")
                    .endsWith("B");
            assertThat(desk.kept).containsOnlyKeys(image.id());
            assertThat(desk.kept.values())
                    .extracting(picture -> picture.octets().length())
                    .containsExactly(image.bytes());
        });
        assertThat(notices.list()).isEmpty();
    }

    @Test
    void tellsTheSizeOfAPictureThatWasReadInAnEarlierRun() {
        var image = new Attachment.Image("id", "a.png", "image/png", 10, 20, 1_200, octets(new byte[0]));

        assertThat(box.tray().told(image)).isEqualTo("10 × 20, 1.2 kB");
    }

    @Test
    void attachesTheSamePictureOnce() throws IOException {
        read(picture("a.png", 10, 10), picture("b.png", 10, 10));

        assertThat(box.tray().attachments()).extracting(Attachment::name).containsExactly("a.png");
    }

    @Test
    void attachesPixelsFromTheClipboard() {
        int[] red = new int[50 * 20];
        Arrays.fill(red, 0xFFFF0000);

        box.tray().read(List.of(new Incoming.Pasted(new Bitmap("Pasted picture", red, 50))));
        background.runAll();

        assertThat(box.tray().attachments()).singleElement().isInstanceOfSatisfying(Attachment.Image.class, image -> {
            assertThat(image.width()).isEqualTo(50);
            assertThat(image.height()).isEqualTo(20);
        });
    }

    @Test
    void showsWhatIsBeingReadAndReadsOneAfterTheOther() throws IOException {
        Path first = picture("a.png", 10, 10);
        Path second = picture("b.png", 20, 10);

        box.tray().read(List.of(new Incoming.File(first), new Incoming.File(second)));

        assertThat(box.tray().readings()).extracting(Reading::name).containsExactly("a.png", "b.png");
        assertThat(background.waiting()).isEqualTo(1);
        background.runAll();
        assertThat(box.tray().readings()).isEmpty();
        assertThat(box.tray().attachments()).extracting(Attachment::name).containsExactly("a.png", "b.png");
    }

    @Test
    void goesOnWithTheNextWhenAReadingIsCancelled() throws IOException {
        box.tray()
                .read(List.of(
                        new Incoming.File(picture("a.png", 10, 10)),
                        new Incoming.File(picture("b.png", 20, 10)),
                        new Incoming.File(picture("c.png", 30, 10))));

        box.tray().cancel(box.tray().readings().get(1));
        box.tray().cancel(box.tray().readings().get(0));
        background.runAll();

        assertThat(box.tray().attachments()).extracting(Attachment::name).containsExactly("c.png");
    }

    @Test
    void refusesMorePicturesThanTheModelTakesInOneNotice() throws IOException {
        read(picture("a.png", 10, 10), picture("b.png", 20, 10), picture("c.png", 30, 10), picture("d.png", 40, 10));

        assertThat(box.tray().attachments()).hasSize(2);
        assertThat(notices.list())
                .extracting(Notice::text)
                .containsExactly("2 pictures: not attached, since Scout takes 2 pictures in a message at most."
                        + " Remove one first.");
    }

    @Test
    void namesTheOnePictureThatTheModelTakes() throws IOException {
        sight.set(new Sight.Sees("Llava", ONE));

        read(picture("a.png", 10, 10), picture("b.png", 20, 10));

        assertThat(notices.list())
                .extracting(Notice::text)
                .containsExactly("b.png: not attached, since Llava takes one picture in a message."
                        + " Remove the other first.");
    }

    @Test
    void offersAModelThatSeesAndAttachesThePictureWithIt() throws IOException {
        sight.set(new Sight.Blind("Llama 3.3", Optional.of("Scout")));
        read(picture("a.png", 10, 10), picture("b.png", 20, 10));
        Notice notice = notices.list().getFirst();

        notice.offer().orElseThrow().run().run();
        background.runAll();

        assertThat(notice.text()).isEqualTo("2 pictures: not attached, since Llama 3.3 does not see pictures.");
        assertThat(notice.offer().orElseThrow().label()).isEqualTo("Use Scout");
        assertThat(box.tray().attachments()).extracting(Attachment::name).containsExactly("a.png", "b.png");
        assertThat(notices.list()).isEmpty();
    }

    @Test
    void takesTextsWithEveryModel() throws IOException {
        sight.set(new Sight.Blind("Llama 3.3", Optional.empty()));
        Path notes = Files.writeString(folder.resolve("notes.md"), "Ünï\ncode\n");

        read(notes);

        assertThat(box.tray().attachments()).singleElement().isInstanceOfSatisfying(Attachment.TextFile.class, file -> {
            assertThat(file.name()).isEqualTo("notes.md");
            assertThat(file.text()).isEqualTo("Ünï\ncode\n");
            assertThat(box.tray().told(file)).isEqualTo("2 lines, 11 B");
        });
    }

    @Test
    void refusesWhatIsNeitherPictureNorTextWithASentence() throws IOException {
        byte[] binary = {'M', 'Z', 0, 1, 2, (byte) 0xFF};

        read(Files.write(folder.resolve("tool.exe"), binary));

        assertThat(box.tray().attachments()).isEmpty();
        assertThat(notices.list())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .startsWith("tool.exe: not attached. ");
    }

    @Test
    void saysTheSameOfABinaryFileToAModelThatIsBlind() throws IOException {
        sight.set(new Sight.Blind("Llama 3.3", Optional.empty()));

        read(Files.write(folder.resolve("tool.exe"), new byte[] {0, 1, 2}));

        assertThat(notices.list())
                .extracting(Notice::text)
                .containsExactly("tool.exe: not attached, since it is neither a picture nor a text in UTF-8.");
    }

    @Test
    void refusesTextsOfMoreThanAMegabyteWhereverTheyAreCut() throws IOException {
        String wide = "x" + "ü".repeat(600_000);

        read(Files.writeString(folder.resolve("long.txt"), wide));

        assertThat(notices.list())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .contains("more than 1 MB");
    }

    @Test
    void refusesFoldersAndFilesThatAreGone() {
        read(folder, folder.resolve("gone.txt"));

        assertThat(notices.list())
                .extracting(Notice::text)
                .allMatch(text -> text.endsWith("since it is not a file. Drop the files in it instead."))
                .hasSize(2);
    }

    @Test
    void keepsWhatIsThereWhenAPictureIsBroken() throws IOException {
        read(picture("good.png", 10, 10));
        byte[] cut = Arrays.copyOf(Files.readAllBytes(picture("whole.png", 50, 50)), 60);

        read(Files.write(folder.resolve("cut.png"), cut));

        assertThat(box.tray().attachments()).extracting(Attachment::name).containsExactly("good.png");
        assertThat(notices.list())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .startsWith("cut.png: not attached. ");
    }

    @Test
    void bringsARemovedAttachmentBackToItsPlace() throws IOException {
        read(picture("a.png", 10, 10), picture("b.png", 20, 10));
        box.tray().remove(box.tray().attachments().getFirst());

        notices.undo();

        assertThat(box.tray().attachments()).extracting(Attachment::name).containsExactly("a.png", "b.png");
    }

    @Test
    void attachesALongPasteAndPutsItIntoTheTextOnRequest() {
        box.text().set("Look at this:");
        String paste = "word ".repeat(2_000);

        boolean attached = box.attachIfLong(paste);

        assertThat(attached).isTrue();
        var file = (Attachment.TextFile) box.tray().attachments().getFirst();
        assertThat(box.tray().told(file)).isEqualTo("1 line, 10 kB");
        box.putIntoText(file);
        assertThat(box.text().get()).isEqualTo("Look at this:\n" + paste);
        assertThat(box.tray().attachments()).isEmpty();
    }

    @Test
    void attachesAPasteOfManyShortLines() {
        assertThat(box.attachIfLong("a\n".repeat(20_000))).isTrue();

        assertThat(box.tray().attachments()).extracting(box.tray()::told).containsExactly("20 k lines, 40 kB");
    }

    @Test
    void keepsALineOfBackslashesOutOfTheText() {
        box.attachIfLong("\\".repeat(200_000));
        var file = (Attachment.TextFile) box.tray().attachments().getFirst();

        box.putIntoText(file);

        assertThat(box.bears(file)).isFalse();
        assertThat(box.text().get()).isEmpty();
        assertThat(box.tray().attachments()).containsExactly(file);
    }

    @Test
    void tellsPastesApart() {
        box.attachIfLong("a\n".repeat(300));
        box.attachIfLong("b\n".repeat(300));

        assertThat(box.tray().attachments())
                .extracting(Attachment::name)
                .containsExactly("Pasted text", "Pasted text 2");
    }

    @Test
    void leavesShortPastesToTheBox() {
        assertThat(box.attachIfLong("a\n".repeat(150))).isFalse();
        assertThat(box.tray().attachments()).isEmpty();
    }

    @Test
    void refusesAPasteThatNoModelTakes() {
        assertThat(box.attachIfLong("x".repeat(6_000_000))).isTrue();

        assertThat(box.tray().attachments()).isEmpty();
        assertThat(notices.list()).hasSize(1);
    }

    private void read(Path... files) {
        desk.read(files);
    }

    private Path picture(String name, int width, int height) throws IOException {
        return TrayDesk.picture(folder.resolve(name), width, height);
    }

    private static Octets octets(byte[] bytes) {
        return Octets.of(bytes);
    }
}
