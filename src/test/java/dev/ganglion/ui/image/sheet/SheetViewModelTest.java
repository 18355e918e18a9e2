package dev.ganglion.ui.image.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.task.Takes;
import dev.ganglion.ui.chat.composer.SteppedBackground;
import dev.ganglion.ui.image.ImageDesk;
import dev.ganglion.ui.image.draft.Intake;
import dev.ganglion.ui.image.draft.Reference;
import dev.ganglion.ui.image.draft.Sizes;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.image.queue.DrawQueue;
import dev.ganglion.ui.image.queue.Piece;
import dev.ganglion.ui.image.queue.Stage;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetViewModelTest {
    private static final Model FLUX_1 = model("@cf/black-forest-labs/flux-1-schnell");
    private static final Model KLEIN = model("@cf/black-forest-labs/flux-2-klein-4b");
    private static final Model IMG2IMG = model("@cf/runwayml/stable-diffusion-v1-5-img2img");
    private static final Model XL = model("@cf/stabilityai/stable-diffusion-xl-base-1.0");

    @TempDir
    Path folder;

    private final SteppedBackground steps = new SteppedBackground();
    private final ObservableList<Reference> pictures = FXCollections.observableArrayList();
    private ImageDesk desk;
    private SheetViewModel sheet;

    private static Model model(String id) {
        return Catalogue.bundled().find(id).orElseThrow();
    }

    @BeforeEach
    void open() throws Exception {
        desk = ImageDesk.of(folder);
        sheet = new SheetViewModel(desk.services(steps), new DrawQueue(desk.services(steps)), pictures);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void tellsTheNumberOfCallsAndTheirCostFirst() {
        sheet.prompts().set("A fox\n\n  A lighthouse \nA fox");
        sheet.models().setAll(FLUX_1, KLEIN);
        sheet.steps().set("4, 8");
        sheet.seeds().set("1-3");

        // The first takes no seed: 2 prompts by 2 numbers of steps; the second all of them by 3 seeds.
        assertThat(sheet.told().get()).isEqualTo("16 calls: 6 rows × 4 columns");
        assertThat(sheet.quote().get().orElseThrow().estimate().least()).isPresent();
        assertThat(desk.tasks.booked()).isEmpty();
        assertThat(steps.waiting()).isZero();
    }

    @Test
    void drawsAllInOneFormAndTellsWhichModelsCannot() {
        sheet.prompts().set("A fox");
        sheet.models().setAll(FLUX_1, KLEIN, XL);
        BigDecimal own = sheet.quote()
                .get()
                .orElseThrow()
                .estimate()
                .most()
                .orElseThrow()
                .amount();
        sheet.shape().set(Optional.of(Sizes.Shape.WIDE));
        sheet.negative().set(" text ");

        assertThat(sheet.told().get())
                .hasLineCount(3)
                .isEqualTo("3 calls: 1 row × 3 columns, 1 of unknown cost\nflux-1-schnell keeps to its own size\n"
                        + "2 models take no negative prompt");
        assertThat(sheet.quote()
                        .get()
                        .orElseThrow()
                        .estimate()
                        .most()
                        .orElseThrow()
                        .amount())
                .isGreaterThan(own);
        sheet.draw();
        steps.runAll();
        List<Optional<Piece>> cells = sheet.drawn().get().orElseThrow().cells();
        Values wide = Values.NONE.with("width", new Value.Numeral(1344)).with("height", new Value.Numeral(768));
        assertThat(cells)
                .extracting(cell -> cell.orElseThrow().commission().form().values())
                .containsExactly(Values.NONE, wide, wide.with("negative_prompt", new Value.Text("text")));
        assertThat(cells).allMatch(cell -> cell.orElseThrow().stage().get() instanceof Stage.Done);
        assertThat(sheet.drawn().get().orElseThrow().plan().negative()).contains("text");
    }

    @Test
    void drawsFromThePicturesOfTheFormWhereAModelTakesThem() throws Exception {
        sheet.prompts().set("A fox");
        sheet.models().setAll(FLUX_1, KLEIN, IMG2IMG);
        Optional<Neurons> without = most();
        pictures.addAll(picture("One", 1600, 900), picture("Two", 900, 1600));

        assertThat(sheet.told().get()).endsWith("\nflux-1-schnell draws from words alone");
        assertThat(most().orElseThrow()).isGreaterThan(without.orElseThrow());
        sheet.draw();
        assertThat(sheet.ready()).isFalse();
        steps.runAll();

        assertThat(sheet.drawn().get().orElseThrow().cells())
                .allSatisfy(cell -> assertThat(cell.orElseThrow().stage().get()).isInstanceOf(Stage.Done.class))
                .extracting(cell -> cell.orElseThrow().commission().references().stream()
                        .map(each -> each.name() + " " + each.fitted().width())
                        .toList())
                .containsExactly(List.of(), List.of("One 512", "Two 288"), List.of("One 1024"));
        sheet.references().wanted().set(false);
        assertThat(most()).isEqualTo(without);
    }

    private Reference picture(String name, int width, int height) throws Exception {
        Source known = new Source.Known(desk.png(width, height), name);
        return new Intake(desk.pictures).read(known, Takes.of(FLUX_1)) instanceof Intake.Taken.Fitted fitted
                ? fitted.reference()
                : fail(name);
    }

    private Optional<Neurons> most() {
        return sheet.quote().get().orElseThrow().estimate().most();
    }

    @Test
    void drawsNothingThatWasStoppedWhileItsPicturesWereMadeToFit() throws Exception {
        sheet.prompts().set("A fox");
        sheet.models().setAll(KLEIN);
        pictures.add(picture("One", 1600, 900));
        sheet.draw();

        assertThat(sheet.stop()).isTrue();
        steps.runAll();

        assertThat(sheet.drawn().get()).isEmpty();
        assertThat(sheet.ready()).isTrue();
    }

    @Test
    void tellsHowManyHaveNoPrice() {
        sheet.prompts().set("A fox");
        sheet.models().setAll(KLEIN, XL);

        assertThat(sheet.told().get()).isEqualTo("2 calls: 1 row × 2 columns, 1 of unknown cost");
        assertThat(sheet.quote().get().orElseThrow().estimate().most()).isPresent();
    }

    @Test
    void drawsAllOfThemInTheirPlaces() {
        sheet.prompts().set("A fox\nA lighthouse");
        sheet.models().setAll(FLUX_1, KLEIN);
        sheet.seeds().set("7 8");

        sheet.draw();
        steps.runAll();

        SheetViewModel.Drawn drawn = sheet.drawn().get().orElseThrow();
        List<Optional<Piece>> cells = drawn.cells();
        assertThat(cells).hasSize(8);
        assertThat(cells.get(2)).isEmpty();
        Piece last = cells.getLast().orElseThrow();
        assertThat(last.stage().get()).isInstanceOf(Stage.Done.class);
        assertThat(last.commission().prompt()).isEqualTo("A lighthouse");
        assertThat(last.commission().model()).isEqualTo(KLEIN);
        assertThat(last.commission().recall().seed()).map(Number::longValue).contains(8L);
        assertThat(desk.kept()).isEqualTo(6);
    }

    @Test
    void takesStepsThatNoModelHasForTheNearest() {
        sheet.prompts().set("A fox");
        sheet.models().setAll(FLUX_1);
        sheet.steps().set("4, 20, 50");

        assertThat(sheet.told().get()).isEqualTo("2 calls: 1 row × 2 columns");
    }

    @Test
    void refusesSheetsThatNobodyCanCompare() {
        sheet.prompts().set("A\nB\nC\nD\nE\nF");
        sheet.models().setAll(KLEIN, XL);
        sheet.seeds().set("1-999999999");

        assertThat(sheet.ready()).isFalse();
        assertThat(sheet.told().get()).startsWith("A sheet holds 100 pictures at most");
        sheet.draw();
        assertThat(sheet.drawn().get()).isEmpty();
    }

    @Test
    void refusesWhatIsNoNumber() {
        sheet.prompts().set("A fox");
        sheet.models().setAll(KLEIN);
        sheet.seeds().set("1, two");

        assertThat(sheet.ready()).isFalse();
        assertThat(sheet.told().get()).contains("whole numbers");
    }

    @Test
    void drawsOnceMoreWhatWasCancelled() {
        sheet.prompts().set("A fox");
        sheet.models().setAll(FLUX_1, KLEIN, XL);
        sheet.draw();
        steps.runOne();

        assertThat(sheet.stop()).isTrue();
        assertThat(sheet.lacking()).isTrue();
        sheet.retry();
        steps.runAll();

        assertThat(sheet.lacking()).isFalse();

        assertThat(sheet.drawn().get().orElseThrow().cells())
                .allSatisfy(cell -> assertThat(cell.orElseThrow().stage().get()).isInstanceOf(Stage.Done.class));
        assertThat(desk.kept()).isEqualTo(3);
    }
}
