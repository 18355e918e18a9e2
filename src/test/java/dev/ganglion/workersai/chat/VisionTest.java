package dev.ganglion.workersai.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisionTest {
    private static final int MIB = 1 << 20;
    private static final Set<String> TYPES = Set.of("image/png", "image/jpeg");

    @Test
    void aModelWithoutEyesTakesNone() {
        assertThat(Vision.of(Model.unlisted("@cf/meta/llama-3.2-1b-instruct", Task.TEXT_GENERATION)))
                .isEmpty();
    }

    @Test
    void picturesInContentAreSeveral() {
        assertThat(Vision.of(seeing("@cf/meta/llama-4-scout-17b-16e-instruct", StreamFormat.LEGACY)))
                .isEqualTo(Optional.of(new PictureLimits(8, TYPES, 1_568, 1, MIB)));
    }

    @Test
    void aPictureBesideThePromptIsOne() {
        assertThat(Vision.of(seeing("@cf/meta/llama-3.2-11b-vision-instruct", StreamFormat.LEGACY)))
                .isEqualTo(Optional.of(new PictureLimits(1, TYPES, 1_120, 1, MIB)));
    }

    @Test
    void someRefuseWhatIsTiny() {
        assertThat(Vision.of(seeing("@cf/google/gemma-4-26b-a4b-it", StreamFormat.CHAT)))
                .map(PictureLimits::shortestSide)
                .contains(10);
    }

    @Test
    void decisionsHaveTheLimitsThatArePublished() {
        var limits = Vision.of(seeing("@cf/cloudflare/clef", StreamFormat.NONE)).orElseThrow();

        assertThat((long) limits.most() * limits.bytes()).isEqualTo(8L * MIB);
        assertThat((long) limits.longestSide() * limits.longestSide()).isEqualTo(16_000_000);
        assertThat(limits.most()).isEqualTo(4);
    }

    @Test
    void whatIsSentStaysWithinTheLargestBodyThatIsPublished() {
        var inContent =
                Vision.of(seeing("@cf/moonshotai/kimi-k2.6", StreamFormat.CHAT)).orElseThrow();

        assertThat((long) inContent.most() * inContent.bytes() * 4 / 3).isLessThan(13L * MIB);
    }

    private static Model seeing(String id, StreamFormat stream) {
        var blind = Model.unlisted(id, Task.TEXT_GENERATION).streaming(stream);
        return new Model(
                blind.id(),
                blind.name(),
                blind.vendor(),
                blind.task(),
                blind.lifecycle(),
                blind.contextWindow(),
                blind.output(),
                Set.of(Capability.VISION),
                blind.paidPlan(),
                blind.beta(),
                blind.prices(),
                blind.stream(),
                blind.terms());
    }
}
