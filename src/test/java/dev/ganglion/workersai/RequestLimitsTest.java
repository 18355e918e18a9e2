package dev.ganglion.workersai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import java.net.URI;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLimitsTest {
    private static final Connection REAL =
            new Connection("Real", Connection.CLOUDFLARE, "account", new Token("token"), false);

    private final RequestLimits limits = new RequestLimits(Catalogue.bundled()::find);

    @ParameterizedTest
    @CsvSource({
        "@cf/meta/llama-3.3-70b-instruct-fp8-fast, 300",
        "@cf/moonshotai/kimi-k2.6, 20",
        "@cf/openai/whisper, 720",
        "@cf/llava-hf/llava-1.5-7b-hf, 720",
        "@cf/black-forest-labs/flux-1-schnell, 720",
        "@cf/meta/m2m100-1.2b, 720",
        "@cf/baai/bge-large-en-v1.5, 1500",
        "@cf/runwayml/stable-diffusion-v1-5-img2img, 1500",
        "@cf/facebook/bart-large-cnn, 1500",
        "@cf/huggingface/distilbert-sst-2-int8, 2000",
        "@cf/baai/bge-m3, 3000",
        "@cf/microsoft/resnet-50, 3000",
    })
    void knowsWhatTheServiceTakes(String model, int perMinute) {
        assertThat(limits.lane(REAL, model).perMinute()).hasValue(perMinute);
    }

    @ParameterizedTest
    @CsvSource({"@cf/deepgram/aura-1", "@cf/pipecat-ai/smart-turn-v2", "@cf/no/such-model"})
    void limitsNothingOfWhichNoLimitIsKnown(String model) {
        assertThat(limits.lane(REAL, model).perMinute()).isEmpty();
    }

    @Test
    void limitsNoSimulatedCall() {
        Connection simulated =
                new Connection("Sandbox", URI.create("http://127.0.0.1:1/client/v4"), "a", new Token("t"), true);

        assertThat(limits.lane(simulated, "@cf/moonshotai/kimi-k2.6").perMinute())
                .isEqualTo(OptionalInt.empty());
    }

    @Test
    void givesEachModelOfEachAccountItsOwnLane() {
        Connection other = new Connection("Real", Connection.CLOUDFLARE, "other", new Token("token"), false);

        assertThat(limits.lane(REAL, "a"))
                .isEqualTo(limits.lane(REAL, "a"))
                .isNotEqualTo(limits.lane(REAL, "b"))
                .isNotEqualTo(limits.lane(other, "a"));
    }
}
