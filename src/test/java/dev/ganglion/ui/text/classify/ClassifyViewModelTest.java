package dev.ganglion.ui.text.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ui.chat.composer.SteppedBackground;
import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassifyViewModelTest {
    @TempDir
    Path folder;

    @AutoClose
    private TaskDesk desk;

    private ClassifyViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
        model = new ClassifyViewModel(desk.services());
    }

    static Stream<String> models() {
        return Catalogue.bundled().active().stream()
                .filter(each -> each.task() == Task.TEXT_CLASSIFICATION)
                .map(Model::id)
                .filter(id -> !id.contains("rerank"));
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelThatLabelsTellsAboutEachLine(String id) {
        model.models().choose(id);
        model.text().set("I love it, it is wonderful.\n\n  Terrible and sad.  ");

        model.classify();

        assertThat(model.run().trouble().get()).isEmpty();
        assertThat(model.verdicts())
                .extracting(Verdict::text, verdict -> verdict.likeliest().label())
                .containsExactly(
                        tuple("I love it, it is wonderful.", "POSITIVE"), tuple("Terrible and sad.", "NEGATIVE"));
        assertThat(desk.booked()).hasSize(2);
        assertThat(model.summary()).contains("2 texts", "POSITIVE 1", "NEGATIVE 1");
        assertThat(Verdicts.cost(model.verdicts())).isPresent();
    }

    @Test
    void aModelThatRanksIsNotOffered() {
        assertThat(model.models().search(""))
                .isNotEmpty()
                .noneMatch(each -> each.id().contains("rerank"));
    }

    @Test
    void writesWhatASpreadsheetReadsAndDoesNotCompute() {
        model.text().set("=1+1, \"really\" good\nbad");
        model.classify();

        String csv = Verdicts.csv(model.verdicts());

        assertThat(csv.lines()).hasSize(3).first().isEqualTo("text,label,NEGATIVE,POSITIVE");
        assertThat(csv.lines().skip(1)).first().asString().startsWith("\"'=1+1, \"\"really\"\" good\",");
        assertThat(Verdicts.json(model.verdicts())).contains("\"text\"", "\"labels\"", "\"score\"");
    }

    @Test
    void manyAreToldInTheOrderOfTheLinesThoughTwoAreAskedAtOnce() {
        List<String> lines = IntStream.range(0, 40).mapToObj(at -> "line " + at).toList();
        model.text().set(String.join("\n", lines));

        model.classify();

        assertThat(model.verdicts()).extracting(Verdict::text).containsExactlyElementsOf(lines);
    }

    @Test
    void nothingIsSentForAnEmptyText() {
        model.text().set("\n \n");

        model.classify();

        assertThat(model.quote().get()).isEmpty();
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void twoHundredThousandCharactersOnOneLineAreAnsweredOrExplained() {
        model.text().set("good ".repeat(40_000));

        model.classify();

        assertThat(model.verdicts().size() + (model.run().trouble().get().isPresent() ? 1 : 0))
                .isEqualTo(1);
    }

    @Test
    void whatWasFoundBeforeTheBudgetEndedStaysAndTheRestFollowsLater() {
        desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("0.05")));
        model.text().set("good\n" + "bad day ".repeat(100));
        model.classify();
        assertThat(model.verdicts()).hasSize(1);
        assertThat(model.summary()).startsWith("1 text, 1 is missing  ·  POSITIVE 1");
        assertThat(model.run().trouble().get()).isPresent();
        desk.budgets.set(new Budget(new Budget.Scope.Day(), Neurons.of("1000")));

        model.goOn();

        assertThat(model.verdicts()).hasSize(2);
        assertThat(model.run().trouble().get()).isEmpty();
    }

    @Test
    void askingAgainWhileItRunsLosesNothingThatIsPaid() {
        SteppedBackground stepped = new SteppedBackground();
        ClassifyViewModel held = new ClassifyViewModel(desk.services(stepped));
        held.text().set("good\nbad\nugly");
        held.classify();

        held.text().set("another");
        held.classify();
        stepped.runAll();

        assertThat(held.verdicts()).hasSize(3);
        assertThat(desk.booked()).hasSize(3);
    }

    @Test
    void theTextIsThereAfterARestart() {
        model.text().set("one\ntwo");

        assertThat(new ClassifyViewModel(desk.services()).text().get()).isEqualTo("one\ntwo");
    }
}
