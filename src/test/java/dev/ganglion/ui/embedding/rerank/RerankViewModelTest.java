package dev.ganglion.ui.embedding.rerank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Model;
import dev.ganglion.sandbox.Fault;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.ui.chat.composer.SteppedBackground;
import dev.ganglion.ui.task.TaskDesk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RerankViewModelTest {
    private static final List<String> RINGS = List.of(
            "Which planet has rings?",
            "A phone is on the table",
            "Mars is a red planet",
            "The rings of the planet Saturn are made of ice");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"@cf/baai/bge-reranker-base", "@cf/baai/bge-m3"})
    void everyModelThatRanksRanksThroughThePage(String id) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            RerankViewModel rerank = new RerankViewModel(desk.services());
            rerank.choose(desk.services().catalogue().get().find(id).orElseThrow());

            rerank.tryOut(RINGS);

            Ranks ranks = rerank.ranks().get().orElseThrow();
            assertThat(ranks.model().id()).isEqualTo(id);
            assertThat(ranks.passages().getFirst())
                    .returns(RINGS.getLast(), RankedPassage::text)
                    .returns(new Place(3, 3), RankedPassage::before)
                    .returns(1, RankedPassage::after)
                    .returns(2, RankedPassage::rise);
            assertThat(ranks.passages())
                    .extracting(RankedPassage::score)
                    .isSortedAccordingTo((one, other) -> Double.compare(other, one));
            assertThat(desk.booked()).hasSize(1);
        }
    }

    @Test
    void theModelsThatRankAreFoundUnderBothTasks() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            assertThat(new RerankViewModel(desk.services()).search(""))
                    .extracting(Model::id)
                    .containsExactly("@cf/baai/bge-reranker-base", "@cf/baai/bge-m3");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@cf/baai/bge-m3", "@cf/qwen/qwen3-embedding-0.6b", "@cf/baai/bge-small-en-v1.5"})
    void cosinesOfAnotherModelStandBeside(String embedder) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            RerankViewModel rerank = new RerankViewModel(desk.services());
            rerank.compares().set(true);
            rerank.embedders().choose(embedder);

            rerank.tryOut(RINGS);

            Ranks ranks = rerank.ranks().get().orElseThrow();
            assertThat(ranks.compared().map(Model::id)).contains(embedder);
            assertThat(ranks.passages())
                    .extracting(each -> each.cosineRank().orElseThrow())
                    .containsExactlyInAnyOrder(1, 2, 3);
            assertThat(rerank.comparison().get()).isPresent();
            assertThat(desk.booked()).hasSize(3);
        }
    }

    @Test
    void manyPassagesAreRankedTogetherThoughTheyGoInSeveralCalls() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            RerankViewModel rerank = new RerankViewModel(desk.services());
            rerank.query().set("ring of Saturn");
            rerank.passages()
                    .fill(IntStream.rangeClosed(1, 150)
                            .mapToObj(at -> at == 140 ? "the ring of Saturn" : "text " + at)
                            .toList());
            rerank.best().set("5");

            rerank.rank();

            Ranks ranks = rerank.ranks().get().orElseThrow();
            assertThat(ranks.passages()).hasSize(5);
            assertThat(ranks.passages().getFirst().before()).isEqualTo(new Place(140, 140));
            assertThat(ranks.missing()).isZero();
            assertThat(desk.booked()).hasSize(2);
        }
    }

    @Test
    void aPassageIsCalledByTheRowThatItIsListedUnder() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            RerankViewModel rerank = new RerankViewModel(desk.services());
            rerank.query().set("ring of Saturn");
            rerank.passages()
                    .open(Files.writeString(
                            folder.resolve("gaps.csv"), "id,text\n1,A phone\n2,\n3,\n4,The ring of Saturn\n"));

            rerank.rank();

            RankedPassage best = rerank.ranks().get().orElseThrow().passages().getFirst();
            assertThat(best).returns("2 (row 4)", each -> each.before().told()).returns(1, RankedPassage::rise);
            assertThat(rerank.passages().input().get().numbers()).containsExactly(1, 4);
        }
    }

    @Test
    void aFailureLosesNothingThatWasTyped() throws Exception {
        SandboxOptions broken = SandboxOptions.defaults().withFaults(Fault.parse("status:500"));
        try (TaskDesk desk = TaskDesk.of(folder, broken)) {
            RerankViewModel rerank = new RerankViewModel(desk.services());

            rerank.tryOut(RINGS);

            assertThat(rerank.work().trouble().get()).isPresent();
            assertThat(rerank.ranks().get()).isEmpty();
            RerankViewModel after = new RerankViewModel(desk.services());
            assertThat(after.query().get()).isEqualTo(RINGS.getFirst());
            assertThat(after.passages().texts().get()).isEqualTo(RINGS.subList(1, 4));
            assertThat(after.quote().get()).isPresent();
        }
    }

    @Test
    void whatRunsIsNotDroppedForWhatIsAskedMeanwhile() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            SteppedBackground stepped = new SteppedBackground();
            RerankViewModel rerank = new RerankViewModel(desk.services(stepped));
            rerank.tryOut(RINGS);

            rerank.tryOut(List.of("Which animals live in a hive?", "Bees", "Ants"));
            rerank.rank();
            stepped.runAll();

            assertThat(rerank.query().get()).isEqualTo(RINGS.getFirst());
            assertThat(rerank.ranks().get().orElseThrow().query()).isEqualTo(RINGS.getFirst());
            assertThat(desk.booked()).hasSize(1);
        }
    }

    @Test
    void nothingIsSentWithoutAQuery() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            RerankViewModel rerank = new RerankViewModel(desk.services());
            rerank.passages().fill(List.of("one"));

            rerank.rank();

            assertThat(rerank.ranks().get()).isEmpty();
            assertThat(desk.booked()).isEmpty();
        }
    }
}
