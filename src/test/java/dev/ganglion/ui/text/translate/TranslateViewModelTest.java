package dev.ganglion.ui.text.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.budget.Plan;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslateViewModelTest {
    private static final String M2M = "@cf/meta/m2m100-1.2b";
    private static final String INDIC = "@cf/ai4bharat/indictrans2-en-indic-1B";

    @TempDir
    Path folder;

    @AutoClose
    private TaskDesk desk;

    private TranslateViewModel model;

    @BeforeEach
    void open() throws Exception {
        desk = TaskDesk.of(folder);
        model = new TranslateViewModel(desk.services());
    }

    static Stream<String> models() {
        return Catalogue.bundled().active().stream()
                .filter(each -> each.task() == Task.TRANSLATION)
                .map(Model::id);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelTranslatesAndIsBooked(String id) {
        model.models().choose(id);
        model.text().set("Good morning, my friend.");

        model.translate();

        assertThat(model.run().trouble().get()).isEmpty();
        assertThat(model.result().get())
                .hasValueSatisfying(
                        done -> assertThat(done.text()).isNotBlank().isNotEqualTo("Good morning, my friend."));
        assertThat(desk.booked()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyLanguageHasAName(String id) {
        Languages languages = Languages.of(Catalogue.bundled().find(id).orElseThrow());

        assertThat(Stream.concat(languages.sources().stream(), languages.targets().stream()))
                .isNotEmpty()
                .allSatisfy(language ->
                        assertThat(language.name()).matches("\\p{Lu}.*").doesNotStartWith(language.code()));
    }

    @Test
    void offersWhatEachModelKnows() {
        model.models().choose(M2M);
        assertThat(model.languages().get().targets()).hasSize(100);

        model.models().choose(INDIC);

        assertThat(model.languages().get().sources()).containsExactly(new Language("eng_Latn"));
        assertThat(model.languages().get().targets())
                .hasSize(33)
                .contains(new Language("hin_Deva"))
                .doesNotContain(new Language("eng_Latn"));
        assertThat(model.pair().get().target()).isEqualTo(new Language("hin_Deva"));
    }

    @Test
    void aModelOfManyTextsKeepsTheEmptyLines() {
        model.models().choose(INDIC);
        model.text().set("Good morning.\n\nThank you.");

        model.translate();

        assertThat(model.result().get().orElseThrow().text().split("\n", -1))
                .hasSize(3)
                .satisfies(lines -> assertThat(lines[1]).isEmpty());
    }

    @Test
    void translatesTheTranslationBack() {
        model.models().choose(M2M);
        model.text().set("Good morning my friend");
        model.translate();

        model.swap();
        model.translate();

        assertThat(model.pair().get()).isEqualTo(new Pair(new Language("fr"), new Language("en")));
        assertThat(model.result().get().orElseThrow().text()).isEqualToIgnoringCase("Good morning my friend");
    }

    @Test
    void whatGoesOneWayOnlyIsNotSwapped() {
        model.models().choose(INDIC);
        Pair before = model.pair().get();

        model.swap();

        assertThat(model.swappable()).isFalse();
        assertThat(model.pair().get()).isEqualTo(before);
    }

    @Test
    void anEmptyTextAndTheSameLanguageTwiceAreNotSent() {
        model.models().choose(M2M);
        model.text().set(" \n ");
        model.translate();
        model.text().set("Hello");
        model.into(new Language("en"));

        model.translate();

        assertThat(model.hindrance().get()).isNotEmpty();
        assertThat(desk.booked()).isEmpty();
    }

    @Test
    void twoHundredThousandCharactersComeBack() {
        desk.budgets.plan("Test", Plan.PAID);
        model.models().choose(M2M);
        model.text().set("good morning ".repeat(16_000));

        model.translate();

        assertThat(model.run().trouble().get()).isEmpty();
        assertThat(model.result().get().orElseThrow().text()).hasSizeGreaterThan(150_000);
    }

    @Test
    void whatIsRefusedIsExplainedAndTheTextStays() throws Exception {
        var options = SandboxOptions.defaults().withFaults(Fault.parse("status:400"));
        try (TaskDesk refusing = TaskDesk.of(Files.createDirectories(folder.resolve("other")), options)) {
            TranslateViewModel refused = new TranslateViewModel(refusing.services());
            refused.text().set("Hello");

            refused.translate();

            assertThat(refused.run().trouble().get()).isPresent();
            assertThat(refused.text().get()).isEqualTo("Hello");
            assertThat(refused.result().get()).isEmpty();
        }
    }

    @Test
    void everythingIsThereAfterARestart() {
        model.models().choose(M2M);
        model.text().set("Bonjour");
        model.from(new Language("fr"));
        model.into(new Language("ja"));

        TranslateViewModel again = new TranslateViewModel(desk.services());

        assertThat(again.text().get()).isEqualTo("Bonjour");
        assertThat(again.pair().get()).isEqualTo(new Pair(new Language("fr"), new Language("ja")));
        assertThat(again.models().model().get().id()).isEqualTo(M2M);
    }
}
