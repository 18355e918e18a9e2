package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ui.kit.InlineBackground;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is told of the room that is left.
class FitTest {
    private final ComposerDesk desk = new ComposerDesk(new InlineBackground());

    @Test
    void saysHowMuchOfTheContextIsLeft() {
        desk.use(ComposerDesk.model("llama-3.3-70b"), 0);
        long window = fit().window().orElseThrow();
        desk.use(ComposerDesk.model("llama-3.3-70b"), window * 2);

        desk.write("Hi");

        assertThat(fit().room()).isEqualTo(Fit.Room.ENOUGH);
        assertThat(EstimateText.room(fit())).isEqualTo("49 % of context left");
        assertThat(EstimateText.advice(fit())).isEmpty();
    }

    @Test
    void takesNextToNothingForNothing() {
        desk.use(ComposerDesk.model("llama-3.3-70b"), 0);
        desk.write("You are concise.");

        assertThat(EstimateText.room(fit())).isEqualTo("100 % of context left");
    }

    @Test
    void warnsUnderAQuarter() {
        desk.use(ComposerDesk.model("llama-3.3-70b"), 0);
        long window = fit().window().orElseThrow();

        desk.use(ComposerDesk.model("llama-3.3-70b"), (long) (window * 4 * 0.88));

        assertThat(fit().room()).isEqualTo(Fit.Room.LITTLE);
        assertThat(EstimateText.room(fit())).isEqualTo("11 % of context left");
        assertThat(EstimateText.advice(fit())).contains("are taken").contains("choose a model that takes more");
    }

    @Test
    void saysBeforehandThatItWillNotFit() {
        desk.use(ComposerDesk.model("llama-3.3-70b"), 0);
        long window = fit().window().orElseThrow();

        desk.write("x".repeat((int) window * 4));

        assertThat(fit().room()).isEqualTo(Fit.Room.NONE);
        assertThat(EstimateText.room(fit())).isEqualTo("Will not fit");
        assertThat(EstimateText.advice(fit())).contains("Shorten the message");
        assertThat(desk.composer.readiness().get()).isEqualTo(Readiness.SEND);
    }

    @Test
    void saysWhenTheConversationAloneWillNotFit() {
        desk.use(ComposerDesk.model("llama-3.3-70b"), 0);
        long window = fit().window().orElseThrow();

        desk.use(ComposerDesk.model("llama-3.3-70b"), window * 5);
        desk.write("Hi");

        assertThat(fit().room()).isEqualTo(Fit.Room.NONE);
        assertThat(EstimateText.advice(fit()))
                .contains("The conversation alone")
                .contains("Start a new conversation")
                .doesNotContain("Shorten the message");
    }

    @Test
    void saysTheShareOfWhatABudgetLeaves() {
        String alone = EstimateText.cost(desk.measure.get().fit(Draft.of("Hi")), Readiness.SEND);
        String shared = costUnder("1000");

        assertThat(alone).doesNotContain("left");
        assertThat(shared).startsWith(alone).matches(".* up to [0-9.]+ % of what is left");
    }

    @Test
    void saysInWordsThatItMayCostMoreThanIsLeft() {
        assertThat(costUnder("0.001")).endsWith("more than is left").doesNotContain("%");
    }

    @Test
    void saysLessWhereThereIsLittleRoomButTheMoneyAndTheWarning() {
        List<String> shared = costsUnder("1000");

        assertThat(shared).hasSize(4);
        assertThat(shared.get(1)).contains("neurons").contains("$").doesNotContain("left");
        assertThat(shared.get(2)).startsWith("≈ $").contains("–").doesNotContain("neurons");
        assertThat(shared.getLast()).startsWith("≤ $").doesNotContain("–");
        assertThat(costsUnder("0.001").getLast()).isEqualTo("More than is left");
    }

    private String costUnder(String limit) {
        return costsUnder(limit).getFirst();
    }

    private List<String> costsUnder(String limit) {
        var budget = new Budget(new Budget.Scope.Day(), Neurons.of(limit));
        Measure free = desk.measure.get();
        Measure kept = new Measure(
                free.estimates(),
                free.model(),
                free.said(),
                free.maxTokens(),
                List.of(new Standing(budget, Sum.NOTHING)));
        return EstimateText.costs(kept.fit(Draft.of("Hi")), Readiness.SEND);
    }

    @Test
    void countsAPictureRoughly() {
        var image = new Attachment.Image("id", "a.png", "image/png", 10, 20, 1_200, Octets.of(new byte[0]));
        Measure measure = desk.measure.get();

        Estimate blind = measure.fit(Draft.of("Hi")).estimate();
        Estimate seeing = measure.fit(new Draft("Hi", List.of(image))).estimate();

        assertThat(seeing.most().orElseThrow()).isGreaterThan(blind.most().orElseThrow());
        assertThat(seeing.least().orElseThrow()).isGreaterThan(blind.least().orElseThrow());
    }

    @Test
    void saysNothingOfAnUnknownWindow() {
        assertThat(Fit.UNKNOWN.room()).isEqualTo(Fit.Room.UNKNOWN);
        assertThat(EstimateText.room(Fit.UNKNOWN)).isEmpty();
        assertThat(EstimateText.advice(Fit.UNKNOWN)).isEmpty();
    }

    @Test
    void tellsTheCostOnlyWhereSomethingWouldBeSent() {
        assertThat(EstimateText.cost(fit(), Readiness.NOTHING)).isEmpty();
        assertThat(EstimateText.cost(fit(), Readiness.SEND)).contains("neurons").contains("$");
    }

    @Test
    void countsTurnsSetupAndAttachedTexts() {
        ToolDefinition tool = new ToolDefinition("now", "time", "{}", "", true);
        ToolDefinition unused = new ToolDefinition("unused", "", "{}", "", false);
        Setup setup = new Setup("Be short", List.of(tool, unused), new ReplyFormat.Text());
        Turn.Prompt first = new Turn.Prompt("1", Instant.EPOCH, "Hello");
        Conversation conversation = new Conversation("c", "t", "m", Instant.EPOCH, List.of(first)).with(setup);

        Extent extent = new Lengths().of(conversation);

        assertThat(extent).isEqualTo(new Extent(8 + 3 + 4 + Extent.characters("{}") + 5, 2));
    }

    @Test
    void countsWhatHasChangedSinceItCountedLast() {
        Turn.Prompt asked = new Turn.Prompt("1", Instant.EPOCH, "Hello");
        Turn.Prompt added = new Turn.Prompt("2", Instant.EPOCH, "What else?");
        Conversation brief = new Conversation("c", "t", "m", Instant.EPOCH, List.of(asked));
        Conversation longer = brief.with(brief.branches().add(added));
        Conversation edited =
                longer.with(longer.branches().replacing(new Turn.Prompt("1", Instant.EPOCH, "Hello there")));
        Lengths lengths = new Lengths();

        assertThat(Stream.of(brief, longer, edited, brief, edited.with(Setup.NONE.withSystem("Be short"))))
                .allSatisfy(each -> assertThat(lengths.of(each)).isEqualTo(new Lengths().of(each)));
    }

    @Test
    void takesAttachedTextsIntoAccount() {
        desk.write("Hi");
        long before = fit().tokens();

        desk.composer.box().attachIfLong("x".repeat(40_000));

        assertThat(fit().tokens()).isEqualTo(before + 10_000);
    }

    @Test
    void countsAnEmptyDraftAsNothing() {
        Measure measure = desk.measure.get();

        assertThat(measure.fit(Draft.NONE).tokens()).isEqualTo(4);
    }

    private Fit fit() {
        return desk.composer.fit().get();
    }
}
