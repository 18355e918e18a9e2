package dev.ganglion.ui.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Ask;
import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Filter;
import dev.ganglion.catalogue.Parameters;
import dev.ganglion.catalogue.Trait;
import dev.ganglion.catalogue.Wish;
import dev.ganglion.catalogue.live.Origin;
import dev.ganglion.catalogue.live.Standing;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.catalogue.card.ModelCard;
import dev.ganglion.ui.catalogue.card.Thousand;
import dev.ganglion.ui.kit.models.ModelLine;
import dev.ganglion.ui.kit.models.Shelf;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueViewModelTest {
    private static final String OSS = "@cf/openai/gpt-oss-20b";
    private static final String QWEN = "@cf/qwen/qwen3.8-27b";

    private final Catalogue catalogue = Catalogue.bundled();
    private final List<String> used = new ArrayList<>();
    private final MemorySettings settings = new MemorySettings();
    private final CatalogueViewModel model = Pages.of(catalogue, settings, chosen -> used.add(chosen.id()));

    @Test
    void beginsWithAllActiveModelsAndTheCardOfTheFirst() {
        assertThat(model.shown()).isEqualTo(catalogue.active());
        assertThat(selected()).isEqualTo(catalogue.active().getFirst());
        assertThat(card().line().model()).isEqualTo(selected());
    }

    @Test
    void narrowsByFuzzySearchAndSelectsTheBestMatch() {
        model.query().set("nvid nemo");

        assertThat(model.shown()).extracting(Model::id).containsExactly("@cf/nvidia/nemotron-3-120b-a12b");
        assertThat(selected().id()).isEqualTo("@cf/nvidia/nemotron-3-120b-a12b");
    }

    @Test
    void typingSelectsTheBestMatchAndWhateverElseKeepsTheSelectionWhileItFits() {
        select(OSS);

        model.query().set("gpt");

        assertThat(selected()).isEqualTo(model.shown().getFirst());

        select(OSS);
        model.of(Optional.of(Task.TEXT_GENERATION));
        model.clearFilters();

        assertThat(selected().id()).isEqualTo(OSS);
    }

    @Test
    void hasNoCardWhenNothingMatchesAndComesBackWhenTheSearchIsCleared() {
        model.query().set(" zzzz ");

        assertThat(model.shown()).isEmpty();
        assertThat(model.card().card().get()).isNull();

        model.clearSearch();

        assertThat(model.shown()).isEqualTo(catalogue.active());
    }

    @Test
    void theFilterIsWhatIsTypedAndChosenTogether() {
        model.query().set("llama");
        model.of(Optional.of(Task.TEXT_GENERATION));
        model.turn(Trait.VISION);
        model.turn(Trait.LORA);
        model.turn(Trait.LORA);
        model.turn(Trait.BETA);
        model.turn(Trait.BETA);
        model.turn(Trait.BETA);

        assertThat(model.filter().get())
                .isEqualTo(Filter.ACTIVE
                        .search("llama")
                        .of(Optional.of(Task.TEXT_GENERATION))
                        .wish(Trait.VISION, Wish.ONLY)
                        .wish(Trait.LORA, Wish.WITHOUT));
        assertThat(model.shown()).isEqualTo(model.found().get().models()).allMatch(Trait.VISION::of);

        model.drop(new Ask.Words("llama"));

        assertThat(model.query().get()).isEmpty();

        model.clearFilters();

        assertThat(model.filter().get()).isEqualTo(Filter.ACTIVE);
    }

    @Test
    void offersTheTasksOfTheChosenStandingAndKeepsTheChosenTaskAllTheSame() {
        model.within(Optional.of(Status.DEPRECATED));
        model.of(Optional.of(Task.SUMMARIZATION));
        List<Task> deprecated = model.tasks();

        model.within(Optional.of(Status.ACTIVE));

        assertThat(deprecated).containsExactlyInAnyOrder(Task.TEXT_GENERATION, Task.SUMMARIZATION, Task.IMAGE_TO_TEXT);
        assertThat(model.tasks()).doesNotContain(Task.SUMMARIZATION);
        assertThat(model.filter().get().task()).contains(Task.SUMMARIZATION);
        assertThat(model.shown()).isEmpty();
    }

    @Test
    void sortsByEachOrder() {
        model.sort().set(Sort.LONGEST_CONTEXT);
        assertThat(model.shown().getFirst().contextWindow()).hasValue(1_310_720);

        model.sort().set(Sort.NAME);
        assertThat(model.shown()).extracting(Model::name).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);

        model.sort().set(Sort.NEWEST);
        assertThat(model.shown().stream().flatMap(each -> each.lifecycle().added().stream()))
                .isSortedAccordingTo(Comparator.reverseOrder());

        model.sort().set(Sort.CHEAPEST);
        assertThat(model.shown().stream()
                        .flatMap(each -> Thousand.neurons(each, Parameters.bundled(each.id())).stream()))
                .hasSizeGreaterThan(50)
                .isSorted();

        model.sort().set(Sort.SUGGESTED);
        assertThat(model.shown()).isEqualTo(catalogue.active());
    }

    @Test
    void suggestsFavouritesThenRecentModelsUntilSomethingIsTyped() {
        model.star(find(QWEN));
        model.use(find(OSS));
        model.query().set("glm");
        List<Model> typed = List.copyOf(model.shown());
        model.clearSearch();
        model.refresh();

        assertThat(typed.getFirst().name()).isEqualTo("glm-5.3");
        assertThat(model.shown().subList(0, 3))
                .containsExactly(find(QWEN), find(OSS), catalogue.active().getFirst());
        assertThat(new Shelf(settings).favourites()).containsExactly(QWEN);
        assertThat(model.recent().get()).containsExactly(OSS);
    }

    @Test
    void aNewFavouriteStaysInItsPlaceUnderThePointer() {
        List<Model> before = List.copyOf(model.shown());

        model.star(find(QWEN));

        assertThat(model.favourites().get()).containsExactly(QWEN);
        assertThat(model.shown()).isEqualTo(before);
    }

    @Test
    void seesWhatOtherPagesPutOnTheShelf() {
        new Shelf(settings).used(QWEN);

        model.refresh();

        assertThat(model.shown().getFirst().id()).isEqualTo(QWEN);
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
    void worksOnlyWithModelsThatAPageWorksWith() {
        model.use(find(OSS));
        model.use(find("@cf/cloudflare/clef"));
        model.use(find("@cf/openai/whisper"));
        model.use(find("@cf/moonshotai/kimi-k2.5"));

        assertThat(used).containsExactly(OSS, "@cf/cloudflare/clef", "@cf/openai/whisper");
        assertThat(new Shelf(settings).recent()).containsExactly("@cf/openai/whisper", "@cf/cloudflare/clef", OSS);
    }

    @Test
    void revealsAReplacementThatTheFilterHides() {
        model.within(Optional.of(Status.DEPRECATED));
        model.query().set("kimi-k2.5");
        String replacement = card().replacement().orElseThrow();

        model.reveal(replacement);

        assertThat(selected().id()).isEqualTo("@cf/moonshotai/kimi-k2.6");
        assertThat(model.shown()).contains(selected());
        assertThat(model.filter().get()).isEqualTo(Filter.ACTIVE);
    }

    @Test
    void staysWhereItIsWhenTheModelToRevealIsInTheList() {
        model.query().set("oss");

        model.reveal(OSS);
        model.reveal("@cf/nobody/knows");

        assertThat(selected().id()).isEqualTo(OSS);
        assertThat(model.query().get()).isEqualTo("oss");
    }

    @Test
    void anotherCatalogueLeavesQueryFiltersOrderPicksAndSelection() {
        model.query().set("gpt");
        model.turn(Trait.FUNCTION_CALLING);
        model.sort().set(Sort.NAME);
        select(OSS);
        model.pick(find(OSS));
        model.pick(find(QWEN));
        Filter filter = model.filter().get();
        List<Model> changed = new ArrayList<>(catalogue.models());
        changed.remove(find(QWEN));
        changed.addFirst(Model.unlisted("@cf/acme/new", Task.TEXT_GENERATION));

        model.show(Pages.live(new Catalogue(changed)));

        assertThat(model.filter().get()).isEqualTo(filter);
        assertThat(model.sort().get()).isEqualTo(Sort.NAME);
        assertThat(selected().id()).isEqualTo(OSS);
        assertThat(model.comparison().picks().get())
                .extracting(ModelLine::model)
                .containsExactly(find(OSS));
        assertThat(model.found().get().ofAnyStatus()).isEqualTo(2);
    }

    @Test
    void anotherCatalogueRenewsTheCardAndDropsASelectionThatIsGone() {
        select(OSS);

        Model retired =
                find(OSS).with(new Lifecycle(Status.DEPRECATED, Optional.empty(), Optional.empty(), Optional.empty()));

        model.show(Pages.live(new Catalogue(List.of(retired, find(QWEN)))));

        assertThat(selected().id()).isEqualTo(QWEN);

        model.within(Optional.of(Status.DEPRECATED));

        assertThat(card().workplace()).isEmpty();
    }

    @Test
    void saysWhereTheListComesFromAndThatANewerOneCouldNotBeRead() {
        String bundled = model.origin().get();
        Standing live = Pages.live(catalogue);
        Standing kept = new Standing(catalogue, new Origin.Kept(Pages.FOUND), live.news(), false, Optional.empty());

        model.show(live);
        String fresh = model.origin().get();
        model.show(kept.but(new Failure.Offline("example.com", "refused")));

        assertThat(bundled).isEqualTo("Cloudflare pricing and model pages, read 23 Nov 2026");
        assertThat(fresh).startsWith("Live list, read 25 Nov 2026 ");
        assertThat(model.origin().get())
                .startsWith("List of 25 Nov 2026 ")
                .endsWith(", from the last time; a newer one could not be read");
    }

    private Model find(String id) {
        return catalogue.find(id).orElseThrow();
    }

    private Model selected() {
        return Objects.requireNonNull(model.selected().get());
    }

    private ModelCard card() {
        return Objects.requireNonNull(model.card().card().get());
    }

    private void select(String id) {
        model.select(find(id));
    }
}
