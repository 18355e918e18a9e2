package dev.ganglion.ui.text.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.intake.Incoming;
import dev.ganglion.workersai.text.Decision;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecideViewModelTest {
    @TempDir
    Path folder;

    @AutoClose
    private TaskDesk desk;

    private DecideViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
        model = new DecideViewModel(desk.services());
    }

    static Stream<Draft> faulty() {
        return Stream.of(
                Draft.of("a/b", Kind.NOUL, "Is it?"),
                Draft.of("", Kind.NOUL, "Is it?"),
                Draft.of("q", Kind.NOUL, " "),
                Draft.of("q", Kind.NOUL, "Is it?").when("it is", ""),
                Draft.of("q", Kind.CHOICE, "Which?").choosing("only: one"),
                Draft.of("q", Kind.CHOICE, "Which?").choosing("twice: one\ntwice: other"),
                Draft.of("q", Kind.SCORE, "How?").scoring("low"),
                Draft.of("q", Kind.SCORE, "How?").scoring("level\n".repeat(11)));
    }

    static Stream<String> models() {
        return Catalogue.bundled().active().stream()
                .filter(each -> each.task() == Task.TEXT_GENERATION && each.stream() == StreamFormat.NONE)
                .map(Model::id);
    }

    @Test
    void offersTheModelsThatDecideAndNoneThatChats() {
        assertThat(model.models().search("").stream().map(Model::id))
                .containsExactlyInAnyOrder(
                        "@cf/cloudflare/clef", "@cf/cloudflare/clef-flash", "@cf/cloudflare/clef-omni");
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelDecidesEveryKindOfQuestion(String id) {
        model.models().choose(id);
        model.begin(Example.ALL.getFirst());

        model.decide();

        assertThat(model.run().trouble().get()).isEmpty();
        var answers = model.result().get().orElseThrow().paid().value().answers();
        assertThat(answers).hasSize(3);
        assertThat(answers.get("urgent")).isInstanceOf(Decision.Noul.class);
        assertThat(answers.get("topic"))
                .isInstanceOfSatisfying(
                        Decision.Choice.class,
                        choice -> assertThat(choice.choice()).isEqualTo("refund"));
        assertThat(answers.get("mood")).isInstanceOf(Decision.Score.class);
        assertThat(desk.booked()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelTakesPictures(String id) throws IOException {
        model.models().choose(id);
        model.begin(Example.ALL.getFirst());
        model.sights().read(List.of(picture("one.png"), picture("two.png")));

        model.decide();

        assertThat(model.run().trouble().get()).isEmpty();
        assertThat(model.result().get().orElseThrow().request().media().images())
                .hasSize(2);
    }

    @Test
    void everyExampleCanBeAskedAsItIs() {
        for (Example example : Example.ALL) {
            model.begin(example);

            model.decide();

            assertThat(model.run().trouble().get()).isEmpty();
            assertThat(model.result().get()).isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void aQuestionThatCannotBeAskedSaysWhyAndIsNotSent(Draft draft) {
        model.state().set("A state");
        model.drafts().show(List.of(draft));

        model.decide();

        assertThat(model.drafts().fault(0)).isPresent();
        assertThat(model.request().get()).isEmpty();
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void twoQuestionsOfOneNameAreNotSent() {
        model.state().set("A state");
        model.drafts().show(List.of(Draft.of("q", Kind.NOUL, "Is it?"), Draft.of("q", Kind.NOUL, "Was it?")));

        assertThat(model.drafts().fault(0)).isPresent();
        assertThat(model.request().get()).isEmpty();
    }

    @Test
    void aStateThatIsNoJsonSaysSo() {
        model.begin(Example.ALL.getFirst());
        model.form().set(StateForm.JSON);
        model.state().set("{\"a\": 1} and more");
        assertThat(model.hindrance().get()).isNotEmpty();
        assertThat(model.request().get()).isEmpty();

        model.state().set("{\"a\": [1, 2]}");

        assertThat(model.hindrance().get()).isEmpty();
        assertThat(model.request().get()).isPresent();
    }

    @Test
    void moreThanFourPicturesAreNotSent() throws IOException {
        model.begin(Example.ALL.getFirst());
        for (int i = 0; i < 5; i++) {
            model.sights().read(List.of(picture(i + ".png")));
        }

        assertThat(model.hindrance().get()).contains("4");
        assertThat(model.request().get()).isEmpty();
    }

    @Test
    void aBrokenPictureIsRefusedWithASentence() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");

        model.sights().read(List.of(new Incoming.File(broken)));

        assertThat(model.sights().refusal().get()).startsWith("broken.png: ");
    }

    @Test
    void twoHundredThousandCharactersAreAnsweredOrExplained() {
        model.begin(Example.ALL.getFirst());
        model.state().set("the cup is broken ".repeat(11_200));

        model.decide();

        assertThat(model.result().get().isPresent())
                .isNotEqualTo(model.run().trouble().get().isPresent());
    }

    @Test
    void asManyQuestionsAsTheServiceTakesAndNoMore() {
        IntStream.range(0, 70).forEach(_ -> model.drafts().add(Kind.NOUL));

        assertThat(model.drafts().all()).hasSize(64).extracting(Draft::id).doesNotHaveDuplicates();
    }

    @Test
    void everythingIsThereAfterARestart() {
        model.begin(Example.ALL.get(1));
        List<Draft> drafts = List.copyOf(model.drafts().all());

        DecideViewModel again = new DecideViewModel(desk.services());

        assertThat(again.state().get()).isEqualTo(model.state().get());
        assertThat(again.form().get()).isEqualTo(StateForm.JSON);
        assertThat(again.drafts().all()).isEqualTo(drafts);
    }

    @Test
    void draftsThatSomebodyEditedByHandAreLeftOut() {
        desk.settings.put("text.decide.questions", "[{\"id\": ");

        assertThat(new DecideViewModel(desk.services()).drafts().all()).isEmpty();
    }

    private Incoming.File picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return new Incoming.File(file);
    }
}
