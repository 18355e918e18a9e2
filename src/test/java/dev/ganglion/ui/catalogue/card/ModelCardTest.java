package dev.ganglion.ui.catalogue.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Unit;
import dev.ganglion.ui.catalogue.card.ModelCard.Fact;
import dev.ganglion.ui.catalogue.card.ModelCard.PriceLine;
import dev.ganglion.ui.kit.models.Cost;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelCardTest {
    private static final Catalogue BUNDLED = Catalogue.bundled();

    @Test
    void listsEveryPriceInDollarsAndNeuronsWithSourceAndDate() {
        ModelCard card = card("@cf/zai-org/glm-5.3");

        assertThat(card.prices())
                .containsExactly(
                        new PriceLine(Unit.M_INPUT_TOKENS, new Cost.Figure("$1.40", "127 k neurons"), ""),
                        new PriceLine(Unit.M_CACHED_TOKENS, new Cost.Figure("$0.26", "23.6 k neurons"), ""),
                        new PriceLine(Unit.M_OUTPUT_TOKENS, new Cost.Figure("$4.40", "400 k neurons"), ""));
        assertThat(card.source()).isEqualTo("Cloudflare pricing and model pages, read 23 Nov 2026");
    }

    @Test
    void saysWhereDollarsAndNeuronsDisagreeAndNowhereElse() {
        assertThat(card("@cf/pipecat-ai/smart-turn-v2").prices())
                .extracting(PriceLine::doubt)
                .containsExactly("The neurons come to $0.0000056: one of the two is wrong");
        assertThat(BUNDLED.models())
                .filteredOn(model -> ModelCard.of(ModelLine.of(model), List.of()).prices().stream()
                        .anyMatch(price -> !price.doubt().isEmpty()))
                .hasSize(1);
    }

    @Test
    void tellsFactsInTheOrderInWhichTheyAreAskedFor() {
        assertThat(card("@cf/meta/llama-4-scout-17b-16e-instruct").facts())
                .containsExactly(
                        new Fact("Task", "Text generation"),
                        new Fact("Takes", "Messages, pictures and tools"),
                        new Fact("Gives", "Text and tool calls"),
                        new Fact("Context", "131 k tokens"),
                        new Fact("Answer, unless asked", "256 tokens"),
                        new Fact("Rate limit", "300 requests a minute"),
                        new Fact("Plan", "Free and paid"),
                        new Fact("Status", "Active"),
                        new Fact("Added", "5 Apr 2025"));
    }

    @Test
    void namesTheReplacementOfARetiredModelAndOffersNoChatWithIt() {
        ModelCard card = card("@cf/moonshotai/kimi-k2.5");

        assertThat(card.workplace()).isEmpty();
        assertThat(card.replacement()).contains("@cf/moonshotai/kimi-k2.6");
        assertThat(card.facts()).contains(new Fact("Status", "Deprecated"), new Fact("Retirement", "30 May 2026"));
    }

    @Test
    void tellsWhatGoesInAndComesOutOfEveryModel() {
        assertThat(BUNDLED.models())
                .allSatisfy(model -> assertThat(card(model.id()).facts())
                        .filteredOn(fact ->
                                fact.label().equals("Takes") || fact.label().equals("Gives"))
                        .hasSize(2)
                        .noneMatch(fact -> fact.value().equals("Not known")));
        assertThat(flow("@cf/black-forest-labs/flux-1-schnell")).isEqualTo(new Flow("Text", "A picture"));
        assertThat(flow("@cf/black-forest-labs/flux-2-dev")).isEqualTo(new Flow("Text and pictures", "A picture"));
        assertThat(flow("@cf/baai/bge-reranker-base"))
                .isEqualTo(new Flow("A query and texts", "How well each text fits"));
        assertThat(flow("@cf/cloudflare/clef"))
                .isEqualTo(new Flow("A situation and questions about it", "A decision for each, with its probability"));
    }

    @Test
    void countsAThousandTypicalRequestsAndWhatTheFreeNeuronsCover() {
        assertThat(card("@cf/zai-org/glm-4.7-flash").thousand())
                .isEqualTo(new Thousand(
                        Optional.of(new Cost.Figure("$0.18", "16.4 k neurons")),
                        "Each with 1,000 tokens in and 300 out.",
                        "The free neurons of a day cover 609 of them."));
        assertThat(card("@cf/black-forest-labs/flux-1-schnell").thousand())
                .isEqualTo(new Thousand(
                        Optional.of(new Cost.Figure("$0.63", "57.6 k neurons")),
                        "Each a picture of 1024×1024 in 4 steps.",
                        "The free neurons of a day cover 173 of them."));
    }

    @Test
    void saysFreeOrNothingWhereAThousandRequestsHaveNoPrice() {
        assertThat(card("@cf/bytedance/stable-diffusion-xl-lightning").thousand())
                .isEqualTo(new Thousand(
                        Optional.of(new Cost.Figure("Free", "")), "Each a picture of 1024×1024 in 20 steps.", ""));
        assertThat(card("@cf/lykon/dreamshaper-8-lcm").thousand().cost()).isEmpty();
    }

    @Test
    void listsParametersWithTypeDefaultAndBounds() {
        assertThat(card("@cf/openai/whisper-large-v3-turbo").parameters())
                .startsWith(
                        new ParameterLine("audio", "", "string(base64) or {body,contentType} · required"),
                        new ParameterLine("task", "\"transcribe\"", "string · transcribe, translate"));
        assertThat(card("@cf/black-forest-labs/flux-1-schnell").parameters())
                .containsExactly(
                        new ParameterLine("prompt", "", "string · 1–2048 letters · required"),
                        new ParameterLine("steps", "4", "integer · up to 8"));
    }

    @Test
    void linksToThePageOfTheModelWhateverItsIdHolds() {
        assertThat(card("@cf/openai/gpt-oss-20b").page())
                .hasToString("https://developers.cloudflare.com/workers-ai/models/gpt-oss-20b/");
        assertThat(card("@cf/openai/gpt-oss-20b").capabilities()).contains(Capability.FUNCTION_CALLING);
    }

    private static Flow flow(String id) {
        return Flow.of(BUNDLED.find(id).orElseThrow(), Parameters.bundled(id));
    }

    private static ModelCard card(String id) {
        return ModelCard.of(ModelLine.of(BUNDLED.find(id).orElseThrow()), Parameters.bundled(id));
    }
}
