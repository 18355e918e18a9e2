package dev.ganglion.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Gallery.Glimpse;
import dev.ganglion.domain.gallery.Take;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.gallery.Wanted.Which;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.label.Labels;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteGalleryTest {
    private static final Clock CLOCK = Clock.fixed(Taken.AT, ZoneOffset.UTC);

    @TempDir
    private Path home;

    private Folders folders;
    private Database database;
    private SqliteGallery gallery;

    @BeforeEach
    void begin() {
        folders = new Folders(home, home, home.resolve("logs"));
        open();
    }

    private void open() {
        database = Database.open(folders.database());
        gallery = new SqliteGallery(database, folders.pictures(), new Labels(new PictureReader()), CLOCK);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void keepsAPictureWithAllItsFacts() throws Exception {
        Take take = Taken.of("A lighthouse at dusk", 0);

        Drawn kept = gallery.keep(take);

        assertThat(kept)
                .isEqualTo(new Drawn(
                        kept.id(),
                        take.recall(),
                        take.at(),
                        take.took(),
                        take.neurons(),
                        true,
                        new Drawn.Shape("image/png", 640, 480, Files.size(kept.file())),
                        folders.pictures().resolve("2026-11-29 18.40.12 flux-1-schnell A lighthouse at dusk.png"),
                        false,
                        Optional.empty()));
        assertThat(all(Wanted.ALL)).containsExactly(kept);
        database.close();
        open();
        assertThat(gallery.find(kept.id())).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({"png", "jpeg"})
    void writesIntoTheFileWhatItWasDrawnFromAndTouchesNoPixel(String format) throws Exception {
        Take take = Taken.of("Ein Leuchtturm, 灯台", 0, format);

        Drawn kept = gallery.keep(take);
        Path copy = Files.copy(kept.file(), home.resolve("copy"));

        assertThat(gallery.recall(copy)).contains(take.recall());
        assertThat(pixels(Files.readAllBytes(copy)))
                .isEqualTo(pixels(take.picture().octets().toArray()));
    }

    @Test
    void listsTheNewestFirstPageByPage() throws Exception {
        List<Drawn> kept = new ArrayList<>();
        for (int minutes : List.of(3, 1, 2, 2, 0)) {
            kept.add(gallery.keep(Taken.of("One", minutes)));
        }

        List<Drawn> paged = new ArrayList<>(gallery.page(Wanted.ALL, Optional.empty(), 2));
        paged.addAll(gallery.page(Wanted.ALL, Optional.of(paged.getLast()), 2));
        paged.addAll(gallery.page(Wanted.ALL, Optional.of(paged.getLast()), 2));

        assertThat(paged).containsExactlyInAnyOrderElementsOf(kept);
        assertThat(paged).extracting(Drawn::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(gallery.page(Wanted.ALL, Optional.of(paged.getLast()), 2)).isEmpty();
        assertThat(gallery.count(Wanted.ALL)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "lighthouse, true",
        "LIGHT, true",
        "dusk lighthouse, true",
        "'\"at dusk\"', true",
        "'\"dusk at\"', false",
        "house, false",
        "灯台, true",
        "夕, true",
        "台灯, false",
        "naive, true",
        "fog, true",
        "flux-1, true",
        "'%', true"
    })
    void findsWordsOfEveryScript(String words, boolean found) throws Exception {
        Drawn kept = gallery.keep(Taken.of("Naïve lighthouse at dusk, 灯台の夕暮れ", 0));

        assertThat(all(new Wanted(words, Which.KEPT))).isEqualTo(found ? List.of(kept) : List.of());
        assertThat(gallery.count(new Wanted(words, Which.KEPT))).isEqualTo(found ? 1 : 0);
    }

    @Test
    void keepsFavouritesAndTheBinApart() throws Exception {
        Drawn one = gallery.keep(Taken.of("One", 1));
        Drawn two = gallery.keep(Taken.of("Two", 2));
        Drawn three = gallery.keep(Taken.of("Three", 3));

        gallery.favour(one.id());
        gallery.favour(two.id());
        gallery.unfavour(two.id());
        gallery.discard(List.of(three.id()));

        assertThat(all(Wanted.ALL)).containsExactly(two, one.favoured(true));
        assertThat(all(new Wanted("", Which.FAVOURITES))).containsExactly(one.favoured(true));
        assertThat(all(new Wanted("", Which.BIN))).extracting(Drawn::id).containsExactly(three.id());
        assertThat(three.file()).exists();
        gallery.restore(List.of(three.id()));
        assertThat(all(Wanted.ALL)).containsExactly(three, two, one.favoured(true));
    }

    @Test
    void deletesForGoodWithTheFile() throws Exception {
        Drawn kept = gallery.keep(Taken.of("One", 1));

        gallery.purge(List.of(kept.id(), "nobody"));

        assertThat(gallery.find(kept.id())).isEmpty();
        assertThat(gallery.glimpse(kept.id())).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void tellsThatAFileIsGoneAndKeepsItsThumbnail() throws Exception {
        Drawn kept = gallery.keep(Taken.of("One", 1));
        Optional<Octets> thumbnail = gallery.glimpse(kept.id()).orElseThrow().thumbnail();

        Files.delete(kept.file());

        assertThat(gallery.glimpse(kept.id())).contains(new Glimpse(thumbnail, false));
        assertThat(gallery.picture(kept.id())).isEmpty();
        gallery.purge(List.of(kept.id()));
        assertThat(all(Wanted.ALL)).isEmpty();
    }

    @Test
    void findsAFileAgainThatWasMovedAndNeverDeletesItThere() throws Exception {
        Drawn kept = gallery.keep(Taken.of("One", 1));
        Path elsewhere = Files.move(kept.file(), home.resolve("mine.png"));

        gallery.found(kept.id(), elsewhere);

        assertThat(gallery.find(kept.id())).contains(kept.at(elsewhere));
        assertThat(gallery.glimpse(kept.id()).orElseThrow().there()).isTrue();
        assertThat(gallery.picture(kept.id())).isPresent();
        gallery.purge(List.of(kept.id()));
        assertThat(elsewhere).exists();
    }

    @Test
    void knowsAFileAsItsOwnThatWasOnlyRenamed() throws Exception {
        Drawn kept = gallery.keep(Taken.of("One", 1));
        Path renamed = Files.move(kept.file(), kept.file().resolveSibling("better.png"));

        gallery.found(kept.id(), renamed);
        gallery.purge(List.of(kept.id()));

        assertThat(renamed).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenTheFolderCannotBeWritten() throws IOException {
        Files.createFile(folders.pictures());

        assertThatThrownBy(() -> gallery.keep(Taken.of("One", 1)))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("The picture was not saved in " + folders.pictures());

        assertThat(gallery.count(Wanted.ALL)).isZero();
    }

    @Test
    void leavesNoFileBehindWhenTheDatabaseRefuses() throws Exception {
        database.conversations()
                .read(handle -> handle.execute("CREATE TRIGGER full BEFORE INSERT ON drawn"
                        + " BEGIN SELECT raise(ABORT, 'database or disk is full'); END"));

        assertThatThrownBy(() -> gallery.keep(Taken.of("One", 1))).isInstanceOf(StorageException.class);

        assertThat(files()).isEmpty();
    }

    @Test
    void keepsNothingWhenItIsInterrupted() throws Exception {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> gallery.keep(Taken.of("One", 1))).isInstanceOf(InterruptedException.class);

        assertThat(gallery.count(Wanted.ALL)).isZero();
        assertThat(folders.pictures()).doesNotExist();
    }

    @Test
    void givesTwoPicturesOfOneSecondTwoFiles() throws Exception {
        Drawn one = gallery.keep(Taken.of("One", 1));
        Drawn two = gallery.keep(Taken.of("One", 1));

        assertThat(two.file()).hasFileName("2026-11-29 18.41.12 flux-1-schnell One (2).png");
        assertThat(one.file()).isNotEqualTo(two.file()).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "'../../etc/passwd', '.. .. etc passwd'",
        "'a\\b:c*d?e\"f<g>h|i', 'a b c d e f g h i'",
        "' CON. ', 'CON'",
        "'dots...', 'dots'",
        "'', ''"
    })
    void namesFilesSoThatEverySystemTakesThem(String prompt, String name) throws Exception {
        Drawn kept = gallery.keep(Taken.of(prompt, 0));

        assertThat(kept.file())
                .exists()
                .hasParent(folders.pictures())
                .hasFileName(("2026-11-29 18.40.12 flux-1-schnell " + name).strip() + ".png");
    }

    @Test
    void cutsLongPromptsBetweenWordsAndCharacters() throws Exception {
        Drawn words = gallery.keep(Taken.of("a great many words ".repeat(100), 0));
        Drawn signs = gallery.keep(Taken.of("灯台🗼".repeat(1_000), 0));

        assertThat(words.file().getFileName().toString()).endsWith("a great many words a great many.png");
        assertThat(signs.file().getFileName().toString())
                .endsWith("灯台🗼灯台🗼.png")
                .hasSizeLessThan(100);
        assertThat(gallery.find(signs.id())).contains(signs);
    }

    @Test
    void keepsWhatWasPaidForEvenIfItIsNoPicture() throws Exception {
        Take take = Taken.of("One", 1);
        byte[] broken = Arrays.copyOf(take.picture().octets().toArray(), 200);
        Take cut = new Take(
                new Picture("image/png", Octets.of(broken)),
                take.recall(),
                take.at(),
                take.took(),
                take.neurons(),
                false);

        Drawn kept = gallery.keep(cut);

        assertThat(kept.shape().width()).isZero();
        assertThat(gallery.glimpse(kept.id())).contains(new Glimpse(Optional.empty(), true));
        assertThat(kept.file()).exists();
    }

    @Test
    void readsRowsThatMakeNoSense() throws Exception {
        Drawn kept = gallery.keep(Taken.of("One", 1));
        database.conversations()
                .read(handle ->
                        handle.execute("UPDATE drawn SET form = '{', neurons = 'many', name = '../../../etc/passwd'"));

        Drawn read = gallery.find(kept.id()).orElseThrow();

        assertThat(read.recall().prompt()).isEqualTo("One");
        assertThat(read.neurons()).isEmpty();
        assertThat(read.file()).isEqualTo(folders.pictures().resolve("unknown"));
        assertThat(gallery.glimpse(kept.id()).orElseThrow().there()).isFalse();
    }

    @Test
    void keepsThePicturesThatOthersWereDrawnFromWhenTheBinOfConversationsIsEmptied() throws Exception {
        Clock past = Clock.fixed(Taken.AT.minus(Duration.ofDays(1)), ZoneOffset.UTC);
        SqliteAttachments attachments = new SqliteAttachments(database, past);
        Picture reference = new Picture("image/png", Octets.of(new byte[] {1, 2, 3}));
        attachments.keep("sha", reference);
        attachments.keep("mask", reference);
        attachments.keep("other", reference);
        gallery.keep(Taken.of("One", 1));
        Drawn damaged = gallery.keep(Taken.of("Two", 2));
        database.conversations()
                .read(handle -> handle.execute("UPDATE drawn SET form = '{' WHERE id = ?", damaged.id()));

        new SqliteShelves(database, CLOCK).emptyBin();

        assertThat(attachments.picture("sha")).contains(reference);
        assertThat(attachments.picture("mask")).contains(reference);
        assertThat(attachments.picture("other")).isEmpty();
    }

    private List<Drawn> all(Wanted wanted) {
        return gallery.page(wanted, Optional.empty(), 100);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folders.pictures())) {
            return files.toList();
        }
    }

    private static int[] pixels(byte[] file) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(file));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
