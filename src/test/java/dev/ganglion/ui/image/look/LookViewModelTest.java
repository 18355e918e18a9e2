package dev.ganglion.ui.image.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.workersai.image.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookViewModelTest {
    private static final String MOONDREAM = "@cf/moondream/moondream3.1-9B-A2B";
    private static final String DETR = "@cf/facebook/detr-resnet-50";

    @TempDir
    Path folder;

    @AutoClose
    private TaskDesk desk;

    private LookViewModel look;

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
        look = new LookViewModel(desk.services());
    }

    static Stream<String> models() {
        return Catalogue.bundled().models().stream()
                .filter(model -> Set.of(Task.IMAGE_TO_TEXT, Task.IMAGE_CLASSIFICATION, Task.OBJECT_DETECTION)
                        .contains(model.task()))
                .filter(model -> model.lifecycle().answers())
                .map(Model::id);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelThatLooksSaysSomethingAndIsBooked(String model) throws IOException {
        look.pictures().read(List.of(picture("squares.png")));
        look.models().choose(model);

        look.ask();

        assertThat(look.run().trouble().get()).isEmpty();
        Answer answer = answers().getFirst();
        assertThat(answer.asked().model().id()).isEqualTo(model);
        assertThat(answer.seen().plain()).isNotBlank();
        assertThat(answer.paid().value().json()).isNotBlank();
        assertThat(desk.booked()).hasSize(1);
    }

    @Test
    void offersEveryModelThatLooksAndNoneThatIsRetired() {
        assertThat(look.models().search("").stream().map(Model::id))
                .containsExactlyInAnyOrderElementsOf(models().toList())
                .contains(DETR)
                .noneMatch(id -> id.contains("uform"));
    }

    @ParameterizedTest
    @EnumSource
    void moondreamDoesWhatItIsAskedTo(Wish wish) throws IOException {
        look.pictures().read(List.of(picture("squares.png")));
        look.models().choose(MOONDREAM);
        look.question().wish().set(wish);
        look.question().target().set("red");

        look.ask();

        Seen seen = answers().getFirst().seen();
        switch (wish) {
            case QUERY ->
                assertThat(seen).isInstanceOfSatisfying(Seen.Words.class, words -> {
                    assertThat(words.text()).contains("blue");
                    assertThat(words.reasoning())
                            .hasValueSatisfying(text -> assertThat(text).contains("simulated"));
                });
            case CAPTION ->
                assertThat(seen)
                        .isInstanceOfSatisfying(
                                Seen.Words.class,
                                words -> assertThat(words.text()).contains("blue"));
            case POINT -> assertThat(marks(seen)).hasSize(1).allMatch(Mark.Spot.class::isInstance);
            case DETECT -> assertThat(marks(seen)).hasSize(1).allMatch(Mark.Frame.class::isInstance);
        }
    }

    @Test
    void longerCaptionsSayMore() throws IOException {
        look.pictures().read(List.of(picture("squares.png")));
        look.models().choose(MOONDREAM);
        look.question().wish().set(Wish.CAPTION);

        for (var length : Look.Caption.Length.values()) {
            look.question().length().set(length);
            look.ask();
        }

        assertThat(answers().reversed().stream()
                        .map(answer -> answer.seen().plain().length()))
                .hasSize(3)
                .isSorted();
    }

    @Test
    void boxesOfADetectorStandWhereTheThingsAre() throws IOException {
        look.pictures().read(List.of(picture("squares.png")));
        look.models().choose(DETR);

        look.ask();

        assertThat(marks(answers().getFirst().seen()))
                .filteredOn(mark -> mark.label().equals("apple"))
                .singleElement()
                .isInstanceOfSatisfying(Mark.Frame.class, frame -> {
                    assertThat(frame.score()).isPresent();
                    assertThat(frame.sides().left()).isBetween(0.10, 0.15);
                    assertThat(frame.sides().right()).isBetween(0.35, 0.40);
                });
    }

    @Test
    void scoresUnderTheThresholdAreNotDrawn() throws IOException {
        look.pictures().read(List.of(picture("squares.png")));
        look.models().choose(DETR);
        look.ask();

        look.marks().threshold().set(1);

        assertThat(look.marks().marks()).isNotEmpty().noneMatch(mark -> mark.passes(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"squares.png", "squares.jpg", "squares.gif", "squares.bmp"})
    void takesTheUsualKindsOfPictures(String name) throws IOException {
        look.pictures().read(List.of(picture(name)));

        assertThat(look.pictures().refusal().get()).isEmpty();
        assertThat(look.pictures().current().get())
                .hasValueSatisfying(looked ->
                        assertThat(looked.picture().prepared().width()).isEqualTo(480));
    }

    @Test
    void aLargePictureIsScaledToWhatModelsTakeAndSaysSo() throws IOException {
        Path file =
                Files.write(folder.resolve("large.png"), MadePictures.bytes("png", MadePictures.squares(4_096, 4_096)));

        look.pictures().read(List.of(new Incoming.File(file)));

        var prepared = look.pictures().current().get().orElseThrow().picture().prepared();
        assertThat(prepared.width()).isEqualTo(1_120);
        assertThat(prepared.told()).contains("4096").contains("1120");
    }

    @Test
    void brokenPicturesAreRefusedEachWithASentenceAndTheGoodOneIsTaken() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.png"));
        Path text = Files.writeString(folder.resolve("words.jpg"), "no picture at all");
        Path cut = MadePictures.cut(folder, "cut.png");

        look.pictures()
                .read(List.of(
                        new Incoming.File(empty),
                        new Incoming.File(text),
                        new Incoming.File(cut),
                        picture("good.png"),
                        new Incoming.File(folder.resolve("missing.png"))));

        assertThat(look.pictures().refusal().get().lines())
                .hasSize(4)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("empty.png: "),
                        line -> assertThat(line).startsWith("words.jpg: "),
                        line -> assertThat(line).startsWith("cut.png: "),
                        line -> assertThat(line).startsWith("missing.png: "));
        assertThat(look.pictures().current().get().orElseThrow().picture().name())
                .isEqualTo("good.png");
    }

    @Test
    void answersStayWithTheirPicture() throws IOException {
        look.pictures().read(List.of(picture("first.png")));
        Looked first = look.pictures().current().get().orElseThrow();
        look.ask();
        Path other =
                Files.write(folder.resolve("other.png"), MadePictures.bytes("png", MadePictures.squares(200, 200)));
        look.pictures().read(List.of(new Incoming.File(other)));
        look.models().choose("@cf/llava-hf/llava-1.5-7b-hf");
        look.ask();
        assertThat(answers()).hasSize(1);

        look.pictures().look(first);
        look.ask();

        assertThat(answers())
                .extracting(answer -> answer.asked().model().name())
                .containsExactly("llava-1.5-7b-hf", "moondream3.1-9B-A2B");
    }

    @Test
    void placesNeedToKnowOfWhat() throws IOException {
        look.pictures().read(List.of(picture("squares.png")));
        look.models().choose(MOONDREAM);
        look.question().wish().set(Wish.DETECT);
        look.question().target().set("  ");

        look.ask();

        assertThat(look.ready().get()).isFalse();
        assertThat(answers()).isEmpty();
    }

    @Test
    void whatIsTypedIsThereAfterARestart() {
        look.question().words().set("How many?");
        look.question().target().set("kite");
        look.question().wish().set(Wish.POINT);
        look.models().choose(DETR);

        LookViewModel again = new LookViewModel(desk.services());

        assertThat(again.question().words().get()).isEqualTo("How many?");
        assertThat(again.question().target().get()).isEqualTo("kite");
        assertThat(again.question().wish().get()).isEqualTo(Wish.POINT);
        assertThat(again.models().model().get().id()).isEqualTo(DETR);
    }

    @Test
    void theEstimateIsThereWithAPictureOnly() throws IOException {
        assertThat(look.quote().get()).isEmpty();

        look.pictures().read(List.of(picture("squares.png")));

        assertThat(look.quote().get()).isPresent();
    }

    @Test
    void overBudgetNothingIsSent() throws IOException {
        desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("0.01")));
        look.pictures().read(List.of(picture("squares.png")));

        look.ask();

        assertThat(look.run().trouble().get()).isPresent();
        assertThat(answers()).isEmpty();
        assertThat(desk.booked()).isEmpty();
    }

    private List<Answer> answers() {
        return look.pictures()
                .current()
                .get()
                .map(Looked::answers)
                .<List<Answer>>map(all -> all)
                .orElseThrow();
    }

    private static List<Mark> marks(Seen seen) {
        return Optional.of(seen)
                .filter(Seen.Places.class::isInstance)
                .map(Seen.Places.class::cast)
                .map(Seen.Places::marks)
                .orElse(List.of());
    }

    private Incoming.File picture(String name) throws IOException {
        return new Incoming.File(MadePictures.file(folder, name));
    }
}
