package dev.ganglion.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.models.Cost;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueViewModelTest {
    private final Catalogue catalogue = Catalogue.bundled();
    private final List<String> chats = new ArrayList<>();
    private final CatalogueViewModel model = new CatalogueViewModel(catalogue, chats::add);

    @Test
    void beginsWithAllActiveModelsAndTheCardOfTheFirst() {
        assertThat(shown()).isEqualTo(catalogue.active());
        assertThat(selected()).isEqualTo(catalogue.active().getFirst());
        assertThat(card().line()).isEqualTo(model.selected().get());
        assertThat(model.summary().get()).isEqualTo("68 models");
    }

    @Test
    void narrowsByFuzzySearchAndSelectsTheBestMatch() {
        model.query().set("nvid nemo");

        assertThat(shown()).extracting(Model::id).containsExactly("@cf/nvidia/nemotron-3-120b-a12b");
        assertThat(selected().id()).isEqualTo("@cf/nvidia/nemotron-3-120b-a12b");
        assertThat(model.summary().get()).isEqualTo("1 of 68 models");
    }

    @Test
    void keepsTheSelectionWhileItStillFits() {
        select("@cf/openai/gpt-oss-20b");

        model.query().set("gpt");

        assertThat(selected().id()).isEqualTo("@cf/openai/gpt-oss-20b");
    }

    @Test
    void saysThatNothingMatchesAndClearsTheSearch() {
        model.query().set(" zzzz ");

        assertThat(shown()).isEmpty();
        assertThat(model.card().get()).isNull();
        assertThat(model.nothing().get()).isEqualTo("No active model matches “zzzz”.");

        model.clearSearch();

        assertThat(shown()).isEqualTo(catalogue.active());
    }

    @Test
    void countsTheModelsOfEachTaskAndFiltersByOne() {
        TaskChoice images = choice(Task.TEXT_TO_IMAGE);

        model.task().set(images);

        assertThat(model.tasks().getFirst()).isEqualTo(new TaskChoice(Optional.empty(), 68));
        assertThat(shown()).hasSize(images.count()).allMatch(each -> each.task() == Task.TEXT_TO_IMAGE);
        assertThat(model.byTokens().get()).isFalse();
    }

    @Test
    void showsRetiredModelsOnlyWhenAllAreAskedFor() {
        model.query().set("kimi-k2.5");
        List<Model> whenActive = shown();

        model.scope().set(Scope.ALL);

        assertThat(whenActive).extracting(Model::id).doesNotContain("@cf/moonshotai/kimi-k2.5");
        assertThat(shown().getFirst().id()).isEqualTo("@cf/moonshotai/kimi-k2.5");
        assertThat(model.count(Scope.ALL)).isEqualTo(113);
    }

    @Test
    void keepsTheTaskWhenTheScopeChangesAndDropsOneThatHasNoModelsThere() {
        model.scope().set(Scope.ALL);
        model.task().set(choice(Task.SUMMARIZATION));

        model.scope().set(Scope.ACTIVE);

        assertThat(Objects.requireNonNull(model.task().get()).task()).isEmpty();
        assertThat(shown()).hasSize(68);
    }

    @Test
    void sortsByEachOrder() {
        model.sort().set(Sort.LONGEST_CONTEXT);
        assertThat(shown().getFirst().contextWindow()).hasValue(1_310_720);

        model.sort().set(Sort.NAME);
        assertThat(shown()).extracting(Model::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);

        model.sort().set(Sort.NEWEST);
        assertThat(shown().stream().flatMap(each -> each.lifecycle().added().stream()))
                .isSortedAccordingTo(Comparator.reverseOrder());

        model.sort().set(Sort.SUGGESTED);
        assertThat(shown()).isEqualTo(catalogue.active());
    }

    @Test
    void movesTheSelectionWithinTheList() {
        model.move(1);
        model.move(1);
        model.move(-1);
        assertThat(selected()).isEqualTo(catalogue.active().get(1));

        model.move(-5);
        assertThat(selected()).isEqualTo(catalogue.active().getFirst());

        model.move(500);
        assertThat(selected()).isEqualTo(catalogue.active().getLast());
    }

    @Test
    void chatsOnlyWithModelsThatChat() {
        select("@cf/openai/gpt-oss-20b");
        model.chat();
        select("@cf/cloudflare/clef");
        model.chat();
        select("@cf/openai/whisper");
        model.chat();
        model.query().set("zzzz");
        model.chat();

        assertThat(chats).containsExactly("@cf/openai/gpt-oss-20b");
    }

    @Test
    void offersNoChatWithARetiredModelAndNamesItsReplacement() {
        model.scope().set(Scope.ALL);
        select("@cf/moonshotai/kimi-k2.5");

        assertThat(card().chats()).isFalse();
        assertThat(card().facts())
                .contains(
                        new ModelCard.Fact("Status", "Deprecated"),
                        new ModelCard.Fact("Retirement", "30 May 2026"),
                        new ModelCard.Fact("Replacement", "@cf/moonshotai/kimi-k2.6 (automatic alias)"));
    }

    @Test
    void listsEveryPriceInDollarsAndNeuronsWithSourceAndDate() {
        select("@cf/zai-org/glm-5.3");

        assertThat(card().prices())
                .containsExactly(
                        new ModelCard.PriceLine("Per M input tokens", new Cost.Figure("$1.40", "127 k neurons")),
                        new ModelCard.PriceLine("Per M cached tokens", new Cost.Figure("$0.26", "23.6 k neurons")),
                        new ModelCard.PriceLine("Per M output tokens", new Cost.Figure("$4.40", "400 k neurons")));
        assertThat(card().source()).isEqualTo("Cloudflare pricing and model pages, read 23 Nov 2026");
        assertThat(model.source()).isEqualTo(card().source());
    }

    private List<Model> shown() {
        return model.shown().stream().map(ModelLine::model).toList();
    }

    private Model selected() {
        return Objects.requireNonNull(model.selected().get()).model();
    }

    private ModelCard card() {
        return Objects.requireNonNull(model.card().get());
    }

    private TaskChoice choice(Task task) {
        return model.tasks().stream()
                .filter(choice -> choice.task().equals(Optional.of(task)))
                .findFirst()
                .orElseThrow();
    }

    private void select(String id) {
        model.select(ModelLine.of(catalogue.find(id).orElseThrow()));
    }
}
