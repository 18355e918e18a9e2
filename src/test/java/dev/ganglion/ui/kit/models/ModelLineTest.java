package dev.ganglion.ui.kit.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ui.kit.models.Mark.Tone;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelLineTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @Test
    void saysWhatATextModelIsAndCosts() {
        ModelLine line = line("@cf/zai-org/glm-5.3");

        assertThat(line.vendor().name()).isEqualTo("Z.ai");
        assertThat(line.task()).isEqualTo("Text generation");
        assertThat(line.context()).isEqualTo("1.3 M");
        assertThat(line.added()).isEqualTo("14 Aug 2026");
        assertThat(line.cost())
                .isEqualTo(new Cost.PerToken(
                        new Cost.Figure("$1.40", "127 k neurons"),
                        Optional.of(new Cost.Figure("$4.40", "400 k neurons"))));
        assertThat(line.prices().lines())
                .containsExactly(
                        "Per M input tokens: $1.40, 127,273 neurons",
                        "Per M cached tokens: $0.26, 23,636 neurons",
                        "Per M output tokens: $4.40, 400,000 neurons");
        assertThat(line.capabilities()).extracting(Mark::text).containsExactly("Tools", "Reasoning", "JSON");
        assertThat(line.conditions()).containsExactly(new Mark("Paid plan", Tone.OUTLINE));
        assertThat(line.spoken())
                .isEqualTo("glm-5.3, Z.ai, Text generation, context 1.3 M tokens, "
                        + "$1.40 in and $4.40 out per million tokens, Paid plan");
    }

    @Test
    void keepsPublishedDollarsExact() {
        assertThat(line("@cf/meta/llama-3.3-70b-instruct-fp8-fast").cost())
                .isInstanceOfSatisfying(
                        Cost.PerToken.class,
                        cost -> assertThat(cost.input().dollars()).isEqualTo("$0.293"));
        assertThat(line("@cf/black-forest-labs/flux-1-schnell").cost())
                .isInstanceOfSatisfying(Cost.PerUse.class, cost -> {
                    assertThat(cost.price().dollars()).isEqualTo("$0.0001056");
                    assertThat(cost.unit()).isEqualTo("per step");
                });
    }

    @Test
    void tellsFreeFromUnpublished() {
        assertThat(line("@cf/bytedance/stable-diffusion-xl-lightning").cost())
                .isInstanceOfSatisfying(
                        Cost.PerUse.class,
                        cost -> assertThat(cost.price().dollars()).isEqualTo("Free"));
        assertThat(line("@cf/lykon/dreamshaper-8-lcm").cost()).isEqualTo(new Cost.Unpublished());
    }

    @Test
    void marksHowAModelCanBeReached() {
        assertThat(line("@cf/moonshotai/kimi-k2.5").standing())
                .containsExactly(new Mark("Deprecated 30 May 2026", Tone.WARNING));
        assertThat(line("@cf/swiss-ai/apertus-v1.5-8b").standing())
                .containsExactly(new Mark("Access by form", Tone.OUTLINE));
        assertThat(ModelLine.of(Model.unlisted("@cf/acme/x-1", Task.TEXT_GENERATION))
                        .standing())
                .containsExactly(new Mark("Unlisted", Tone.OUTLINE));
    }

    private static ModelLine line(String id) {
        return ModelLine.of(CATALOGUE.find(id).orElseThrow());
    }
}
