package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class EstimatesTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Model LEGACY =
            CATALOGUE.find("@cf/meta/llama-3.3-70b-instruct-fp8-fast").orElseThrow();
    private static final Model CHAT =
            CATALOGUE.find("@cf/google/gemma-4-26b-a4b-it").orElseThrow();
    private static final List<Message> PROMPT = List.of(new Message(Role.USER, "abcd".repeat(250)));

    private final Settings settings = new MemorySettings();
    private final Estimates estimates = new Estimates(settings);

    @Test
    void startsAtFourCharactersAToken() {
        Estimate estimate = estimates.chat(LEGACY, PROMPT, OptionalInt.empty());

        assertThat(estimate.promptTokens()).hasValue(254);
    }

    @Test
    void takesFewerTokensFromACacheForTheLeast() {
        Model caching = CATALOGUE.find("@cf/zai-org/glm-5.2").orElseThrow();

        Estimate estimate = estimates.chat(caching, PROMPT, OptionalInt.empty());

        assertThat(estimate.least()).isEqualTo(Prices.computed(caching, new Usage(150, 150, 1, Optional.empty())));
    }

    @Test
    void expectsATokenOfEverySignOfChinese() {
        var chinese = List.of(new Message(Role.USER, "神经元".repeat(100)));

        assertThat(estimates.chat(LEGACY, chinese, OptionalInt.empty()).promptTokens())
                .hasValue(304);
    }

    @Test
    void countsCallsOfToolsAndWhatTheySaid() {
        var call = new Message(Role.ASSISTANT, List.of(new Part.ToolCall("1", "ab", "c".repeat(38))));
        var result = new Message(Role.TOOL, List.of(new Part.ToolResult("1", "ab", "c".repeat(38))));

        assertThat(Extent.of(List.of(call, result))).isEqualTo(new Extent(80, 2));
    }

    @Test
    void learnsFromRealUsageOfThatModelOnly() {
        estimates.learn(LEGACY, PROMPT, new Usage(504, 0, 9, Optional.empty()));

        assertThat(estimates.chat(LEGACY, PROMPT, OptionalInt.empty()).promptTokens())
                .hasValue(504);
        assertThat(estimates.chat(CHAT, PROMPT, OptionalInt.empty()).promptTokens())
                .hasValue(254);
    }

    @Test
    void learnsNothingFromAFewCharacters() {
        estimates.learn(LEGACY, List.of(new Message(Role.USER, "Hi")), new Usage(40, 0, 9, Optional.empty()));

        assertThat(settings.all()).isEmpty();
    }

    @Test
    void countsSignsAndOtherScriptsForMore() {
        assertThat(prompt("abcd".repeat(1_000))).isEqualTo(1_004);
        assertThat(prompt("\\".repeat(4_000))).isEqualTo(3_004);
        assertThat(prompt("水".repeat(1_000))).isEqualTo(1_004);
        assertThat(prompt("вода".repeat(1_000))).isEqualTo(2_004);
    }

    private long prompt(String text) {
        return estimates
                .chat(LEGACY, List.of(new Message(Role.USER, text)), OptionalInt.empty())
                .promptTokens()
                .orElseThrow();
    }

    @Test
    void oneOddTextDoesNotSpoilTheEstimatesOfAllOthers() {
        estimates.learn(LEGACY, PROMPT, new Usage(254, 0, 9, Optional.empty()));

        estimates.learn(LEGACY, PROMPT, new Usage(9_004, 0, 9, Optional.empty()));

        assertThat(estimates
                        .chat(LEGACY, PROMPT, OptionalInt.empty())
                        .promptTokens()
                        .orElseThrow())
                .isLessThan(310);
    }

    @Test
    void forgetsAFactorThatIsNoNumber() {
        estimates.learn(LEGACY, PROMPT, new Usage(504, 0, 9, Optional.empty()));
        settings.all().keySet().forEach(key -> settings.put(key, "much"));

        assertThat(estimates.chat(LEGACY, PROMPT, OptionalInt.empty()).promptTokens())
                .hasValue(254);
    }

    @Test
    void takesTheLimitOfTheRequestThenOfTheModel() {
        assertThat(estimates.chat(LEGACY, PROMPT, OptionalInt.of(1_000)).outputLimit())
                .hasValue(1_000);
        assertThat(estimates.chat(LEGACY, PROMPT, OptionalInt.empty()).outputLimit())
                .hasValue(256);
        assertThat(estimates.chat(CHAT, PROMPT, OptionalInt.empty()).outputLimit())
                .hasValue(16_384);
    }

    @Test
    void neverPromisesMoreThanTheContextHolds() {
        Estimate estimate = estimates.chat(LEGACY, PROMPT, OptionalInt.of(1_000_000));

        assertThat(estimate.outputLimit()).hasValue(24_000 - 254);
    }

    @Test
    void takesNoLimitForLongerThanTheModelCanAnswer() {
        Model most = Catalogue.bundled().models().stream()
                .filter(model -> model.output().most().isPresent())
                .findFirst()
                .orElseThrow();

        assertThat(Estimates.limit(most, OptionalInt.of(999_999)))
                .hasValue(most.output().most().getAsInt());
    }

    @Test
    void countsOfACutAnswerThePromptAndWhatArrived() {
        Neurons cut = estimates.cut(CHAT, Extent.of(PROMPT), new Extent(400, 0)).orElseThrow();

        assertThat(cut)
                .isEqualTo(Prices.computed(CHAT, new Usage(254, 0, 100, Optional.empty()))
                        .orElseThrow());
    }

    @Test
    void boundsTheRealCost() {
        Estimate estimate = estimates.chat(LEGACY, PROMPT, OptionalInt.empty());

        var real = new Usage(600, 0, 256, Optional.empty());
        assertThat(Prices.cost(LEGACY, real).orElseThrow())
                .isBetween(estimate.least().orElseThrow(), estimate.most().orElseThrow());
    }

    @Test
    void knowsNoPriceOfAModelThatNobodyListed() {
        Model model = Model.unlisted("@cf/who/knows", Task.TEXT_GENERATION);

        assertThat(estimates.chat(model, PROMPT, OptionalInt.empty()))
                .isEqualTo(
                        new Estimate(OptionalLong.of(254), OptionalLong.empty(), Optional.empty(), Optional.empty()));
    }
}
