package dev.ganglion.ui.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.sandbox.Terms;
import dev.ganglion.task.vector.EmbeddingForm;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.Near;
import dev.ganglion.ui.embedding.set.Showing;
import dev.ganglion.ui.embedding.set.VectorSet;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.workersai.text.Pooling;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EmbedViewModelTest {
    private static final String BGE = "@cf/baai/bge-base-en-v1.5";
    private static final String QWEN = "@cf/qwen/qwen3-embedding-0.6b";
    private static final List<String> FRUIT = List.of("sweet apple fruit", "fast car engine", "sweet pear fruit");

    @TempDir
    Path folder;

    static Stream<String> models() {
        return Catalogue.bundled().search("", Optional.of(Task.TEXT_EMBEDDINGS)).stream()
                .map(Model::id);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyModelEmbedsThroughThePage(String model) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.models().choose(model);

            embed.tryOut(FRUIT);

            Cloud cloud = cloud(embed);
            assertThat(cloud.texts()).isEqualTo(FRUIT);
            assertThat(cloud.matrix().columns()).isGreaterThanOrEqualTo(384);
            assertThat(cloud.similarity().at(0, 2))
                    .isGreaterThan(cloud.similarity().at(0, 1));
            assertThat(desk.booked()).singleElement().satisfies(entry -> {
                assertThat(entry.state()).isNotIn(Entry.State.RESERVED, Entry.State.REFUNDED);
                assertThat(entry.purpose().model()).isEqualTo(model);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFormOfAModelEmbeds(String model) throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.models().choose(model);

            for (EmbeddingForm form : embed.forms().get()) {
                embed.use(form);
                embed.tryOut(FRUIT);

                assertThat(cloud(embed).sets().getFirst().order().form()).isEqualTo(form);
                assertThat(embed.work().trouble().get()).isEmpty();
            }
        }
    }

    @Test
    void manyTextsGoInAsManyCallsAsItTakesAndAreCountedOnTheWay() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.models().choose(QWEN);

            embed.tryOut(numbered(70));

            assertThat(cloud(embed).texts()).isEqualTo(numbered(70));
            assertThat(desk.booked()).hasSize(3);
        }
    }

    @Test
    void whatCameBeforeTheQuotaWasUsedUpIsKept() throws Exception {
        SandboxOptions poor =
                SandboxOptions.defaults().withTerms(Terms.OPEN.withDailyNeurons(new BigDecimal("0.0001")));
        try (TaskDesk desk = TaskDesk.of(folder, poor)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());

            embed.tryOut(numbered(150));

            assertThat(cloud(embed).size()).isEqualTo(100);
            assertThat(cloud(embed).sets().getFirst().missing()).isEqualTo(50);
            assertThat(embed.work().trouble().get())
                    .hasValueSatisfying(why -> assertThat(why.code()).contains("4006"));
            assertThat(embed.input().texts().get()).hasSize(150);
        }
    }

    @Test
    void textsOfATableAreNumberedAsItsRows() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.input().open(Files.writeString(folder.resolve("a.csv"), "id,text\n1,One\n\n2,\n3,One\n"));

            embed.embed();

            assertThat(cloud(embed).texts()).containsExactly("One", "One");
            assertThat(cloud(embed).numbers()).containsExactly(1, 4);
        }
    }

    @Test
    void cancellingKeepsTheCallsThatHaveEnded() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            FirstDelivery background = new FirstDelivery();
            EmbedViewModel embed = new EmbedViewModel(desk.services(background));
            background.onFirst = embed::cancel;

            embed.tryOut(numbered(250));

            assertThat(cloud(embed).size()).isEqualTo(100);
            assertThat(cloud(embed).sets().getFirst().missing()).isEqualTo(150);
            assertThat(embed.work().runs()).isFalse();
            assertThat(embed.work().trouble().get()).isEmpty();
        }
    }

    @Test
    void setsOfOtherPoolingsAreNotMixed() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.models().choose(BGE);
            embed.tryOut(FRUIT);
            embed.models().form().set("pooling", new Value.Text("cls"));
            embed.embed();
            VectorSet mean = embed.sets().sets().get().getLast();
            assertThat(embed.sets().sets().get().getFirst().embedded().pooling())
                    .contains(Pooling.CLS);

            embed.sets().turn(mean);

            assertThat(embed.sets().showing().get())
                    .isInstanceOfSatisfying(
                            Showing.Apart.class,
                            apart -> assertThat(apart.spaces())
                                    .containsExactly(
                                            "bge-base-en-v1.5 (cls, 768 dimensions)",
                                            "bge-base-en-v1.5 (mean, 768 dimensions)"));

            embed.sets().showOnly(mean);
            assertThat(cloud(embed).size()).isEqualTo(3);
        }
    }

    @Test
    void setsOfOneSpaceAreLookedAtTogether() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.tryOut(FRUIT);
            embed.tryOut(numbered(2));

            embed.sets().turn(embed.sets().sets().get().getLast());

            assertThat(cloud(embed).size()).isEqualTo(5);
            assertThat(cloud(embed).owner(0)).isZero();
            assertThat(cloud(embed).owner(4)).isOne();
        }
    }

    @Test
    void findsWhatIsNearestToATextThatIsTypedAndSaysWhatThatCost() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.tryOut(FRUIT);

            embed.nearest().query().set("engine of a car");
            assertThat(embed.nearest().quote().get()).isPresent();
            embed.nearest().find();

            assertThat(embed.nearest().found().get().near().getFirst().at()).isEqualTo(1);
            assertThat(embed.nearest().found().get().paid()).isPresent();
            assertThat(desk.booked()).hasSize(2);
        }
    }

    @Test
    void aTextThatIsThereAlreadyIsNotEmbeddedAnew() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.tryOut(FRUIT);

            embed.nearest().query().set(FRUIT.getFirst());
            embed.nearest().find();

            assertThat(embed.sets().selected().get()).isZero();
            assertThat(embed.nearest().found().get().near())
                    .extracting(Near::at)
                    .containsExactly(2, 1);
            assertThat(embed.nearest().found().get().near().getFirst().cosine())
                    .isCloseTo(cloud(embed).matrix().cosine(0, 2), within(1e-6));
            assertThat(desk.booked()).hasSize(1);
        }
    }

    @Test
    void aQuestionToDocumentsIsEmbeddedAsAQuery() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.models().choose(QWEN);
            embed.models().form().set("instruction", new Value.Text("Find the fruit"));
            embed.tryOut(FRUIT);

            embed.nearest().query().set(FRUIT.getFirst());
            embed.nearest().find();

            assertThat(embed.nearest().found().get().near()).hasSize(3);
            assertThat(desk.booked()).hasSize(2);
        }
    }

    @Test
    void extraJsonReachesTheRequest() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());
            embed.models().choose(BGE);
            embed.models().form().fill(new Filled(Values.NONE, "{\"pooling\":\"median\"}"));

            embed.tryOut(FRUIT);

            assertThat(embed.work().trouble().get()).isPresent();
        }
    }

    @Test
    void modelFormAndTextsAreThereAgainNextTime() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel before = new EmbedViewModel(desk.services());
            before.models().choose(QWEN);
            before.use(EmbeddingForm.QUERIES);
            before.input().type("one\n\n two ");

            EmbedViewModel after = new EmbedViewModel(desk.services());

            assertThat(after.models().model().get().id()).isEqualTo(QWEN);
            assertThat(after.form().get()).isEqualTo(EmbeddingForm.QUERIES);
            assertThat(after.input().texts().get()).containsExactly("one", "two");
            assertThat(after.quote().get()).isPresent();
        }
    }

    @Test
    void onlyTheLastSetsAreKept() throws Exception {
        try (TaskDesk desk = TaskDesk.of(folder)) {
            EmbedViewModel embed = new EmbedViewModel(desk.services());

            IntStream.range(0, 10).forEach(_ -> embed.tryOut(FRUIT));

            assertThat(embed.sets().sets().get()).hasSize(8);
        }
    }

    private static Cloud cloud(EmbedViewModel embed) {
        return embed.sets()
                .cloud()
                .orElseThrow(() -> new AssertionError(embed.sets().showing().get() + " "
                        + embed.work().trouble().get()));
    }

    private static List<String> numbered(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(at -> "text " + at).toList();
    }

    /// Does something when the first item comes; what is cancelled then delivers nothing more.
    private static final class FirstDelivery implements Background {
        Runnable onFirst = () -> {};

        @Override
        public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
            List<T> came = new ArrayList<>();
            try {
                work.run(item -> {
                    came.add(item);
                    each.accept(List.of(item));
                    if (item instanceof Integer) {
                        onFirst.run();
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (Exception stopped) {
                return () -> {};
            } finally {
                boolean _ = Thread.interrupted();
            }
            if (came.stream().noneMatch(Integer.class::isInstance)) {
                done.run();
            }
            return () -> {};
        }
    }
}
