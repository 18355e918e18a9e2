package dev.ganglion.ui.image.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.picture.Made;
import dev.ganglion.ui.chat.composer.SteppedBackground;
import dev.ganglion.ui.image.ImageDesk;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Mask;
import dev.ganglion.ui.image.draft.Reference;
import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.image.draft.Size;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.image.queue.Outcome;
import dev.ganglion.ui.task.intake.Incoming;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawViewModelTest {
    private static final String FLUX_1 = "@cf/black-forest-labs/flux-1-schnell";
    private static final String KLEIN = "@cf/black-forest-labs/flux-2-klein-4b";
    private static final String PHOENIX = "@cf/leonardo/phoenix-1.0";
    private static final String INPAINTING = "@cf/runwayml/stable-diffusion-v1-5-inpainting";

    @TempDir
    Path folder;

    private ImageDesk desk;
    private DrawQueue queue;
    private DrawViewModel draw;

    @BeforeEach
    void open() throws Exception {
        desk = ImageDesk.of(folder);
        begin(desk.services());
    }

    private void begin(ImageServices services) {
        queue = new DrawQueue(services);
        draw = new DrawViewModel(services, queue);
        draw.prompt().set("A fox");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Recall> recalls() {
        return desk.gallery.page(Wanted.ALL, Optional.empty(), 50).stream()
                .map(Drawn::recall)
                .toList();
    }

    private Outcome outcome() {
        return queue.pieces().getFirst().outcome().orElseThrow();
    }

    @Test
    void drawsNothingWithoutAPrompt() {
        draw.prompt().set("  ");

        assertThat(draw.draw()).isEmpty();

        assertThat(draw.references().notice().get()).contains("Write what");
    }

    @Test
    void estimatesEachPictureAndAll() {
        draw.variations().set(4);

        Quotes quotes = draw.quotes().get();

        Neurons each = quotes.each().estimate().most().orElseThrow();
        assertThat(each.amount()).isEqualByComparingTo("57.6");
        assertThat(quotes.all().estimate().most().orElseThrow().amount()).isEqualByComparingTo("230.4");
        Budget budget = new Budget(new Budget.Scope.Day(), Neurons.of("1000"));
        desk.tasks.calls().keep(List.of(new Standing(budget, Sum.NOTHING)));
        assertThat(draw.quotes().get().each().left()).contains(Neurons.of("1000"));
    }

    @Test
    void estimatesAnewWithSizeStepsAndPictures() throws Exception {
        draw.models().choose(KLEIN);
        BigDecimal own = amount();

        draw.size().set(Optional.of(new Size(1536, 1024)));
        BigDecimal large = amount();
        draw.references().add(List.of(ImageDesk.picture("A", 800, 800)));

        assertThat(large).isGreaterThan(own);
        assertThat(amount()).isGreaterThan(large);
        draw.draw();
        assertThat(outcome().paid().neurons().orElseThrow().amount()).isEqualByComparingTo(amount());
    }

    private BigDecimal amount() {
        return draw.quotes().get().each().estimate().most().orElseThrow().amount();
    }

    @Test
    void sendsASizeAsTheModelAllowsIt() {
        draw.models().choose(KLEIN);
        draw.size().set(Optional.of(new Size(4000, 500)));

        draw.draw();

        assertThat(outcome().glimpse().orElseThrow().width()).isEqualTo(1920);
        draw.models().choose(FLUX_1);
        assertThat(draw.commission().form().values().isEmpty()).isTrue();
    }

    @Test
    void sendsWhatIsNotToBeSeenOnlyWhereTheModelCanBeTold() {
        draw.negative().set("people");
        assertThat(draw.commission().form().values().of("negative_prompt")).isEmpty();

        draw.models().choose(PHOENIX);

        assertThat(draw.commission().form().values().of("negative_prompt")).contains(new Value.Text("people"));
        assertThat(draw.references().notice().get()).isEmpty();
        draw.models().choose(FLUX_1);
        assertThat(draw.references().notice().get())
                .isEqualTo("flux-1-schnell cannot be told what not to show. That stays here for a model that can.");
    }

    @Test
    void drawsVariationsFromOtherSeedsAndTellsThem() {
        draw.models().choose(KLEIN);
        draw.variations().set(3);

        draw.draw();

        assertThat(recalls()).extracting(Recall::seed).doesNotHaveDuplicates().doesNotContain(Optional.empty());
        assertThat(draw.seeds().get().mode()).isEqualTo(Seeds.Mode.RANDOM);
        assertThat(recalls())
                .extracting(recall -> recall.seed().orElseThrow().longValue())
                .contains(draw.seeds().get().number());
    }

    @Test
    void drawsTheSamePictureFromAFixedSeed() {
        draw.models().choose(KLEIN);
        draw.seeds().set(new Seeds(Seeds.Mode.FIXED, 5));

        draw.draw();
        draw.draw();

        List<Drawn> kept = desk.gallery.page(Wanted.ALL, Optional.empty(), 2);
        assertThat(kept).extracting(drawn -> drawn.recall().seed()).containsOnly(Optional.of(new BigDecimal(5)));
        assertThat(kept.getFirst().shape()).isEqualTo(kept.getLast().shape());
    }

    @Test
    void countsOnFromRunToRun() {
        draw.models().choose(KLEIN);
        draw.seeds().set(new Seeds(Seeds.Mode.COUNTING, 5));
        draw.variations().set(2);

        draw.draw();
        draw.draw();

        assertThat(recalls())
                .extracting(recall -> recall.seed().orElseThrow().longValue())
                .containsExactlyInAnyOrder(5L, 6L, 7L, 8L);
        assertThat(draw.seeds().get().number()).isEqualTo(9);
    }

    @Test
    void scalesPicturesAsTheModelTakesThemAndTellsSo() {
        draw.models().choose(KLEIN);

        draw.references().add(List.of(ImageDesk.picture("Harbour.png", 1600, 900)));

        Reference harbour = draw.references().all().getFirst();
        assertThat(harbour.fitted().width()).isEqualTo(512);
        assertThat(harbour.fitted().told()).startsWith("1600 × 900 scaled to 512 × 288");
    }

    @Test
    void takesNoMorePicturesThanTheModel() {
        draw.models().choose(KLEIN);

        for (int i = 0; i < 5; i++) {
            draw.references().add(List.of(ImageDesk.picture("Picture " + i, 60, 60)));
        }

        assertThat(draw.references().all()).hasSize(4);
        assertThat(draw.references().notice().get()).startsWith("Picture 4: left out");
    }

    @Test
    void keepsPicturesForAnotherModel() {
        draw.models().choose(KLEIN);
        draw.references().add(List.of(ImageDesk.picture("A", 1600, 900), ImageDesk.picture("B", 60, 60)));

        draw.models().choose(FLUX_1);
        assertThat(draw.commission().references()).isEmpty();
        draw.models().choose(INPAINTING);

        assertThat(draw.commission().references()).extracting(Reference::name).containsExactly("A");
        assertThat(draw.references().sent().getFirst().fitted().width()).isEqualTo(1024);
    }

    @Test
    void asksForAPictureWhereTheModelIsMadeToChangeOne() {
        draw.models().choose(INPAINTING);
        assertThat(draw.references().notice().get()).contains("add one to start from");

        draw.references().add(List.of(ImageDesk.picture("A", 60, 60)));
        assertThat(draw.references().notice().get()).isEmpty();
        draw.models().choose(KLEIN);
        draw.models().choose(INPAINTING);

        assertThat(draw.references().notice().get()).isEmpty();
    }

    @Test
    void offersEveryModelThatDraws() {
        assertThat(draw.models().search(""))
                .extracting(Model::id)
                .contains("@cf/runwayml/stable-diffusion-v1-5-img2img")
                .containsAll(Catalogue.bundled().active().stream()
                        .filter(model -> model.task() == Task.TEXT_TO_IMAGE)
                        .map(Model::id)
                        .toList());
    }

    @Test
    void replacesTheOnlyPictureThatAModelTakes() {
        draw.models().choose(INPAINTING);

        draw.references().add(List.of(ImageDesk.picture("A", 60, 60)));
        draw.references().add(List.of(ImageDesk.picture("B", 60, 60)));

        assertThat(draw.references().all()).extracting(Reference::name).containsExactly("B");
    }

    @Test
    void drawsAnewOnlyWhatIsPainted() throws Exception {
        draw.models().choose(INPAINTING);
        draw.references().add(List.of(ImageDesk.picture("Blue", 400, 200)));
        BitSet left = new BitSet();
        for (int y = 0; y < 200; y++) {
            left.set(y * 400, y * 400 + 200);
        }
        draw.references().paint(Optional.of(new Mask(400, 200, left)));

        draw.draw();

        byte[] bytes = desk.gallery
                .picture(outcome().kept().orElseThrow().id())
                .orElseThrow()
                .octets()
                .toArray();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(blue(picture, picture.getWidth() * 3 / 4)).isTrue();
        assertThat(blue(picture, picture.getWidth() / 4)).isFalse();
        draw.models().choose(KLEIN);
        assertThat(draw.references().notice().get()).startsWith("flux-2-klein-4b takes no mask.");
        draw.models().choose(INPAINTING);
        assertThat(draw.references().sentMask()).isPresent();
    }

    @Test
    void recallsTheMaskFromADroppedPictureOfOurs() {
        draw.models().choose(INPAINTING);
        draw.references().add(List.of(ImageDesk.picture("Blue", 400, 200)));
        BitSet some = new BitSet();
        some.set(400, 900);
        draw.references().paint(Optional.of(new Mask(400, 200, some)));
        draw.draw();
        Drawn drawn = outcome().kept().orElseThrow();
        draw.models().choose(PHOENIX);
        draw.references().replace(List.of());

        draw.take(List.of(new Incoming.File(drawn.file())));

        Mask recalled = draw.commission().mask().orElseThrow();
        assertThat(recalled.anew()).isEqualTo(some);
        assertThat(recalled.width()).isEqualTo(400);
        assertThat(draw.commission().recall()).returns(drawn.recall().mask(), Recall::mask);
        draw.references().replace(List.of(ImageDesk.picture("Smaller", 60, 60)));
        draw.references().paint(Optional.of(recalled));
        assertThat(draw.commission().mask()).as("of a picture of another size").isEmpty();
    }

    private static boolean blue(BufferedImage picture, int x) {
        int wanted = 0x3060A0;
        int seen = picture.getRGB(x, picture.getHeight() / 3);
        return Math.abs((seen >> 16 & 0xFF) - (wanted >> 16)) < 24
                && Math.abs((seen >> 8 & 0xFF) - (wanted >> 8 & 0xFF)) < 24
                && Math.abs((seen & 0xFF) - (wanted & 0xFF)) < 24;
    }

    @Test
    void forgetsTheMaskWithItsPicture() {
        draw.models().choose(INPAINTING);
        draw.references().add(List.of(ImageDesk.picture("A", 60, 60)));
        draw.references().paint(Optional.of(new Mask(60, 60, new BitSet())));

        draw.references().add(List.of(ImageDesk.picture("B", 90, 60)));

        assertThat(draw.references().mask().get()).isEmpty();
        assertThat(draw.commission().mask()).isEmpty();
    }

    @Test
    void saysThatOnlyTheFirstFrameOfAnAnimationIsDrawnFrom() throws Exception {
        BufferedImage frame = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
        Path file = Files.write(folder.resolve("waves.gif"), Made.gif(List.of(frame, frame)));
        draw.models().choose(KLEIN);

        draw.references().add(List.of(Source.file(file)));
        assertThat(draw.references().all().getFirst().fitted().told()).contains("first frame only");
        draw.models().choose(INPAINTING);
        assertThat(draw.references().all().getFirst().fitted().told()).contains("first frame only");
        draw.references().add(List.of(Source.file(Files.write(folder.resolve("zero.wav"), new byte[0]))));

        assertThat(draw.references().notice().get()).contains("zero.wav: It is empty");
    }

    @Test
    void saysWhyAFileIsNoPicture() throws Exception {
        draw.models().choose(KLEIN);
        Path text = Files.writeString(folder.resolve("notes.png"), "no picture");

        draw.take(List.of(new Incoming.File(text)));

        assertThat(draw.references().all()).isEmpty();
        assertThat(draw.references().notice().get()).startsWith("notes.png");
    }

    @Test
    void waitsForPicturesThatAreBeingRead() {
        SteppedBackground steps = new SteppedBackground();
        begin(desk.services(steps));
        draw.models().choose(KLEIN);
        draw.references().add(List.of(ImageDesk.picture("A", 60, 60)));

        assertThat(draw.draw()).isEmpty();
        steps.runAll();

        assertThat(draw.draw()).hasSize(1);
    }

    @Test
    void drawsFromAForeignPictureThatIsDropped() throws Exception {
        draw.models().choose(KLEIN);
        Path file = Files.write(
                folder.resolve("harbour.png"), desk.png(300, 200).octets().toArray());

        draw.take(List.of(new Incoming.File(file)));

        assertThat(draw.references().all()).extracting(Reference::name).containsExactly("harbour.png");
        assertThat(draw.prompt().get()).isEqualTo("A fox");
    }

    @Test
    void fillsTheFormInFromADroppedPictureOfOurs() {
        draw.models().choose(KLEIN);
        draw.size().set(Optional.of(new Size(640, 512)));
        draw.models().form().set("steps", new Value.Numeral(6));
        draw.references().add(List.of(ImageDesk.picture("A", 300, 300)));
        draw.draw();
        Drawn drawn = outcome().kept().orElseThrow();
        draw.models().choose(PHOENIX);
        draw.models().form().unset("num_steps");
        draw.size().set(Optional.empty());
        draw.seeds().set(Seeds.RANDOM);
        draw.prompt().set("Another one");
        draw.references().replace(List.of());

        draw.take(List.of(new Incoming.File(drawn.file())));

        assertThat(draw.prompt().get()).isEqualTo("A fox");
        assertThat(draw.models().model().get().id()).isEqualTo(KLEIN);
        assertThat(draw.size().get()).contains(new Size(640, 512));
        assertThat(draw.models().form().values().get().of("steps")).contains(new Value.Numeral(6));
        assertThat(draw.seeds().get())
                .isEqualTo(new Seeds(
                        Seeds.Mode.FIXED, drawn.recall().seed().orElseThrow().longValue()));
        assertThat(draw.references().all()).hasSize(1);
        draw.draw();
        assertThat(outcome().kept().orElseThrow().recall()).isEqualTo(drawn.recall());
    }

    @Test
    void remembersWhatWasSet() {
        draw.models().choose(KLEIN);
        draw.size().set(Optional.of(new Size(640, 512)));
        draw.variations().set(3);
        draw.seeds().set(new Seeds(Seeds.Mode.COUNTING, 12));

        begin(desk.services());

        assertThat(draw.models().model().get().id()).isEqualTo(KLEIN);
        assertThat(draw.size().get()).contains(new Size(640, 512));
        assertThat(draw.variations().get()).isEqualTo(3);
        assertThat(draw.seeds().get()).isEqualTo(new Seeds(Seeds.Mode.COUNTING, 12));
    }
}
