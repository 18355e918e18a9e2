package dev.ganglion.ui.chat.composer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Draft;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ui.kit.InlineBackground;
import java.time.Instant;
import java.util.List;
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

        Extent extent = Measure.extent(conversation);

        assertThat(extent).isEqualTo(new Extent(8 + 3 + 4 + 2 + 5, 2));
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
