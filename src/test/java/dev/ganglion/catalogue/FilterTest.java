package dev.ganglion.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Found.Split;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final Catalogue BUNDLED = Catalogue.bundled();

    @Test
    void findsTheActiveModelsAndCountsTheOthersByStanding() {
        Found found = BUNDLED.narrow(Filter.ACTIVE);

        assertThat(found.models()).isEqualTo(BUNDLED.active());
        assertThat(found.byStatus())
                .isEqualTo(
                        Map.of(Status.ACTIVE, 68, Status.UNLISTED, 6, Status.ACCESS_BY_FORM, 2, Status.DEPRECATED, 37));
        assertThat(found.ofAnyStatus()).isEqualTo(113);
        assertThat(found.regained()).isEqualTo(Map.of(new Ask.Standing(Status.ACTIVE), 45));
    }

    @Test
    void countsTasksUnderEveryOtherFilterButNotUnderTheTaskItself() {
        Found found =
                BUNDLED.narrow(Filter.ACTIVE.of(Optional.of(Task.TEXT_TO_IMAGE)).search("flux"));

        assertThat(found.models()).isNotEmpty().allMatch(model -> model.task() == Task.TEXT_TO_IMAGE);
        assertThat(found.byTask())
                .containsEntry(Task.TEXT_TO_IMAGE, found.models().size())
                .containsEntry(Task.SPEECH_RECOGNITION, 1);
        assertThat(found.ofAnyTask()).isGreaterThan(found.models().size());
        assertThat(found.byStatus()).containsEntry(Status.ACTIVE, found.models().size());
    }

    @Test
    void keepsOnlyTheModelsWithATraitOrOnlyThoseWithout() {
        Found only = BUNDLED.narrow(Filter.ACTIVE.wish(Trait.VISION, Wish.ONLY));
        Found without = BUNDLED.narrow(Filter.ACTIVE.wish(Trait.VISION, Wish.WITHOUT));

        assertThat(only.models()).isNotEmpty().allMatch(Trait.VISION::of);
        assertThat(without.models()).isNotEmpty().noneMatch(Trait.VISION::of);
        assertThat(only.split(Trait.VISION))
                .isEqualTo(without.split(Trait.VISION))
                .isEqualTo(new Split(only.models().size(), without.models().size()));
        assertThat(only.models().size() + without.models().size()).isEqualTo(68);
    }

    @Test
    void everyTraitIsWhatItsNameSays() {
        Model kimi = BUNDLED.find("@cf/moonshotai/kimi-k2.6").orElseThrow();

        assertThat(Trait.values())
                .filteredOn(trait -> trait.of(kimi))
                .containsExactly(
                        Trait.FUNCTION_CALLING,
                        Trait.REASONING,
                        Trait.VISION,
                        Trait.JSON_MODE,
                        Trait.BATCH,
                        Trait.STREAMING,
                        Trait.PAID_PLAN);
    }

    @Test
    void tellsWhatEachThingItAsksForHides() {
        Filter filter = Filter.ACTIVE
                .search("whisper")
                .of(Optional.of(Task.TEXT_TO_IMAGE))
                .wish(Trait.STREAMING, Wish.WITHOUT);

        Found found = BUNDLED.narrow(filter);

        assertThat(found.models()).isEmpty();
        assertThat(found.regained())
                .isEqualTo(Map.of(
                        new Ask.Words("whisper"), 10,
                        new Ask.Kind(Task.TEXT_TO_IMAGE), 3));
        assertThat(BUNDLED.narrow(filter.without(new Ask.Words("whisper"))).models())
                .hasSize(10);
        assertThat(BUNDLED.narrow(filter.without(new Ask.Kind(Task.TEXT_TO_IMAGE)))
                        .models())
                .hasSize(3);
    }

    @Test
    void isItselfAgainAfterWhatItAsksForIsDropped() {
        Filter filter =
                Filter.ACTIVE.search("x").of(Optional.of(Task.TRANSLATION)).wish(Trait.BETA, Wish.ONLY);

        Filter dropped = filter;
        for (Ask ask : filter.asks()) {
            dropped = dropped.without(ask);
        }

        assertThat(filter.asks())
                .containsExactly(
                        new Ask.Words("x"),
                        new Ask.Kind(Task.TRANSLATION),
                        new Ask.Quality(Trait.BETA, Wish.ONLY),
                        new Ask.Standing(Status.ACTIVE));
        assertThat(dropped).isEqualTo(new Filter("", Optional.empty(), Optional.empty(), Map.of()));
        assertThat(filter.cleared()).isEqualTo(Filter.ACTIVE);
        assertThat(filter.wish(Trait.BETA, Wish.OFF).wishes()).isEmpty();
    }

    @Test
    void findsRetiredModelsWhereverTheyAreLookedFor() {
        Filter kimi = Filter.ACTIVE.search("kimi-k2.5");

        assertThat(BUNDLED.narrow(kimi).models()).extracting(Model::id).doesNotContain("@cf/moonshotai/kimi-k2.5");
        assertThat(BUNDLED.narrow(kimi.within(Optional.empty()))
                        .models()
                        .getFirst()
                        .id())
                .isEqualTo("@cf/moonshotai/kimi-k2.5");
    }

    @Test
    void goesRoundFromOffToOnlyToWithout() {
        assertThat(Wish.OFF.next()).isEqualTo(Wish.ONLY);
        assertThat(Wish.ONLY.next()).isEqualTo(Wish.WITHOUT);
        assertThat(Wish.WITHOUT.next()).isEqualTo(Wish.OFF);
    }
}
