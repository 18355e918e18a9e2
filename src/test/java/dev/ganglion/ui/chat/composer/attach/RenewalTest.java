package dev.ganglion.ui.chat.composer.attach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.ui.chat.composer.SteppedBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of attached pictures when the model becomes one that takes others.
class RenewalTest {
    private static final PictureLimits TWO = limits(2, 100);
    private static final PictureLimits ONE = limits(1, 100);
    private static final PictureLimits SMALL = limits(2, 40);

    @TempDir
    Path folder;

    private final TrayDesk desk = new TrayDesk(TWO);
    private final SteppedBackground background = desk.background;
    private final Notices notices = desk.notices;
    private final SimpleObjectProperty<Sight> sight = desk.sight;
    private final Box box = desk.box;

    private static PictureLimits limits(int most, int longestSide) {
        return new PictureLimits(most, Set.of("image/png", "image/jpeg"), longestSide, 1, 1 << 20);
    }

    @Test
    void makesPicturesAnewFromTheOriginalWhenTheModelTakesOthers() throws IOException {
        sight.set(new Sight.Sees("Small", SMALL));
        read(picture("photo.png", 400, 300), picture("b.png", 10, 10));
        Attachment before = box.tray().attachments().getFirst();

        sight.set(new Sight.Sees("Scout", TWO));

        assertThat(box.tray().readings()).extracting(Reading::name).containsExactly("photo.png", "b.png");
        background.runAll();
        assertThat(box.tray().attachments()).extracting(Attachment::name).containsExactly("photo.png", "b.png");
        Attachment after = box.tray().attachments().getFirst();
        assertThat(((Attachment.Image) before).width()).isEqualTo(40);
        assertThat(((Attachment.Image) after).width()).isEqualTo(100);
        assertThat(box.tray().told(after)).startsWith("400 × 300").contains("100 × 75");
        assertThat(box.tray().readings()).isEmpty();
        assertThat(notices.list()).isEmpty();
    }

    @Test
    void leavesPicturesThatTheOtherModelTakesAlike() throws IOException {
        read(picture("photo.png", 400, 300));

        sight.set(new Sight.Sees("Llava", ONE));
        sight.set(new Sight.Blind("Llama 3.3", Optional.empty()));

        assertThat(box.tray().readings()).isEmpty();
    }

    @Test
    void makesAPastedPictureAnewThatBlindModelsCameBetween() {
        box.tray().read(List.of(new Incoming.Pasted(new Bitmap("Pasted picture", new int[200 * 50], 200))));
        background.runAll();
        sight.set(new Sight.Blind("Llama 3.3", Optional.empty()));

        sight.set(new Sight.Sees("Small", SMALL));
        background.runAll();

        assertThat(box.tray().attachments())
                .singleElement()
                .isInstanceOfSatisfying(
                        Attachment.Image.class,
                        image -> assertThat(image.width()).isEqualTo(40));
    }

    @Test
    void saysThatAPictureStaysWhoseFileIsGone() throws IOException {
        Path photo = picture("photo.png", 400, 300);
        read(photo);
        Files.delete(photo);

        sight.set(new Sight.Sees("Small", SMALL));
        background.runAll();

        assertThat(box.tray().attachments())
                .singleElement()
                .isInstanceOfSatisfying(
                        Attachment.Image.class,
                        image -> assertThat(image.width()).isEqualTo(100));
        assertThat(notices.list())
                .extracting(Notice::text)
                .singleElement()
                .asString()
                .startsWith("photo.png: stays as it was made for another model");
    }

    @Test
    void fitsAPictureThatIsBroughtBackToTheModelOfThen() throws IOException {
        read(picture("photo.png", 400, 300));
        box.tray().remove(box.tray().attachments().getFirst());
        sight.set(new Sight.Sees("Small", SMALL));

        notices.undo();
        background.runAll();

        assertThat(box.tray().attachments())
                .singleElement()
                .isInstanceOfSatisfying(
                        Attachment.Image.class,
                        image -> assertThat(image.width()).isEqualTo(40));
    }

    @Test
    void doesNotBringBackByRenewingWhatWasRemoved() throws IOException {
        read(picture("photo.png", 400, 300), picture("b.png", 10, 10));
        sight.set(new Sight.Sees("Small", SMALL));

        box.tray().remove(box.tray().attachments().getFirst());
        background.runAll();

        assertThat(box.tray().attachments()).extracting(Attachment::name).containsExactly("b.png");
        assertThat(box.tray().readings()).isEmpty();
    }

    @Test
    void fitsToTheLastOfSeveralModels() throws IOException {
        read(picture("photo.png", 400, 300));

        sight.set(new Sight.Sees("Small", SMALL));
        sight.set(new Sight.Sees("Scout", TWO));
        background.runAll();

        assertThat(box.tray().attachments())
                .singleElement()
                .isInstanceOfSatisfying(
                        Attachment.Image.class,
                        image -> assertThat(image.width()).isEqualTo(100));
        assertThat(box.tray().readings()).isEmpty();
    }

    private void read(Path... files) {
        desk.read(files);
    }

    private Path picture(String name, int width, int height) throws IOException {
        return TrayDesk.picture(folder.resolve(name), width, height);
    }
}
