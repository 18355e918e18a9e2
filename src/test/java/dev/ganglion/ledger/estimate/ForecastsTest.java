package dev.ganglion.ledger.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.MemorySettings;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.Settings;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.ledger.Drawing;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.Prices;
import dev.ganglion.ledger.estimate.Planned.Hearing;
import dev.ganglion.ledger.estimate.Planned.Hearing.Way;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastsTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final String PAGE = "A page of words that say little. ".repeat(60);
    private static final Planned.Draws SQUARE = new Planned.Draws(new Drawing(1_024, 1_024, OptionalInt.of(4), 0));
    private static final Hearing MINUTE = new Hearing(Optional.of(Duration.ofMinutes(1)), 32_000, Way.FILE);
    private static final Hearing LIVE = new Hearing(MINUTE.length(), MINUTE.bytes(), Way.LIVE);

    private final Settings settings = new MemorySettings();
    private final Forecasts forecasts = new Forecasts(new Estimates(settings));

    static Stream<Model> priced() {
        return CATALOGUE.models().stream()
                .filter(Model::active)
                .filter(model -> !model.prices().lines().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("priced")
    void boundsATypicalCallOfEveryPricedModel(Model model) {
        Estimate estimate = forecasts.of(model, typical(model));

        Neurons least = estimate.least().orElseThrow();
        Neurons most = estimate.most().orElseThrow();
        assertThat(most).isGreaterThanOrEqualTo(least);
        boolean free = model.id().equals("@cf/bytedance/stable-diffusion-xl-lightning");
        assertThat(most.amount().signum()).isEqualTo(free ? 0 : 1);
    }

    @ParameterizedTest
    @MethodSource("priced")
    void usesEveryLineOfAPriceList(Model model) {
        Set<Unit> used = EnumSet.of(Unit.M_INPUT_TOKENS, Unit.M_CACHED_TOKENS, Unit.M_OUTPUT_TOKENS);
        List.of(typical(model), SQUARE, MINUTE, LIVE)
                .forEach(plan -> used.addAll(plan.amounts(model).keySet()));

        assertThat(used)
                .containsAll(model.prices().lines().stream().map(Price::unit).toList());
    }

    @Test
    void knowsExactlyWhichActiveModelsHaveNoPrice() {
        List<String> unpriced = CATALOGUE.models().stream()
                .filter(Model::active)
                .filter(model -> model.prices().lines().isEmpty())
                .map(Model::id)
                .toList();

        assertThat(unpriced)
                .containsExactlyInAnyOrder(
                        "@cf/google/gemma-2b-it-lora",
                        "@cf/google/gemma-7b-it-lora",
                        "@cf/mistral/mistral-7b-instruct-v0.2-lora",
                        "@cf/meta-llama/llama-2-7b-chat-hf-lora",
                        "@cf/google/embeddinggemma-300m",
                        "@cf/stabilityai/stable-diffusion-xl-base-1.0",
                        "@cf/lykon/dreamshaper-8-lcm",
                        "@cf/runwayml/stable-diffusion-v1-5-inpainting",
                        "@cf/llava-hf/llava-1.5-7b-hf",
                        "@cf/openai/whisper-tiny-en");
        assertThat(unpriced)
                .allSatisfy(id -> assertThat(
                                forecasts.of(model(id), typical(model(id))).most())
                        .isEmpty());
    }

    /// By hand, from the neurons of the price list.
    @ParameterizedTest
    @CsvSource({
        "@cf/deepgram/nova-3, FILE, 90, 709.095",
        "@cf/deepgram/nova-3, LIVE, 90, 1254.54",
        "@cf/deepgram/flux, LIVE, 30, 350",
        "@cf/openai/whisper, FILE, 60, 41.14"
    })
    void countsMinutesOfAFileAndOfLiveSoundApart(String id, Way way, int seconds, double neurons) {
        var hearing = new Hearing(Optional.of(Duration.ofSeconds(seconds)), 1_000, way);

        Estimate estimate = forecasts.of(model(id), hearing);

        assertThat(estimate.least()).isEqualTo(estimate.most());
        assertThat(estimate.most().orElseThrow().amount().doubleValue()).isCloseTo(neurons, withPercentage(0.001));
    }

    @Test
    void boundsSoundOfUnknownLengthByItsSize() {
        Model whisper = model("@cf/openai/whisper");
        long minuteOfMp3 = 480_000;

        Estimate estimate = forecasts.of(whisper, new Hearing(Optional.empty(), minuteOfMp3, Way.FILE));

        assertThat(Neurons.of("41.14"))
                .isBetween(estimate.least().orElseThrow(), estimate.most().orElseThrow());
        assertThat(estimate.least()).isNotEqualTo(estimate.most());
    }

    @Test
    void takesTheDearerOfADoubtfulPriceForTheMost() {
        Estimate estimate = forecasts.of(model("@cf/pipecat-ai/smart-turn-v2"), MINUTE);

        assertThat(estimate.least()).contains(Neurons.of("0.51"));
        assertThat(estimate.most().orElseThrow().amount().doubleValue()).isCloseTo(30.72, withPercentage(0.1));
    }

    @Test
    void countsTheCharactersOfSpeechOrTheMinutesThatTheyMayTake() {
        var thousand = new Planned.Speaking(1_000);

        Estimate aura = forecasts.of(model("@cf/deepgram/aura-2-en"), thousand);
        Estimate melo = forecasts.of(model("@cf/myshell-ai/melotts"), thousand);

        assertThat(aura.least()).isEqualTo(aura.most());
        assertThat(aura.most().orElseThrow().amount().doubleValue()).isCloseTo(2_727.27, withPercentage(0.01));
        assertThat(Neurons.of("18.63"))
                .isBetween(melo.least().orElseThrow(), melo.most().orElseThrow());
    }

    @Test
    void boundsAPictureWhoseStepsNobodyNamed() {
        Model dev = model("@cf/black-forest-labs/flux-2-dev");
        var drawing = new Drawing(512, 512, OptionalInt.empty(), 0);

        Estimate estimate = forecasts.of(dev, new Planned.Draws(drawing));

        assertThat(estimate.least()).contains(Neurons.of("37.50"));
        assertThat(estimate.most()).contains(Neurons.of("1875.00"));
    }

    @Test
    void countsTheQueryWithEachPassageAtMost() {
        Model reranker = model("@cf/baai/bge-reranker-base");
        var ranking = Planned.Ranking.of("word ".repeat(20), List.of("word ".repeat(40), "word ".repeat(40)));

        Estimate estimate = forecasts.of(reranker, ranking);

        var once = Prices.computed(reranker, new Usage(100, 0, 0, Optional.empty()));
        var eachTime = Prices.computed(reranker, new Usage(120, 0, 0, Optional.empty()));
        assertThat(once.orElseThrow()).isGreaterThanOrEqualTo(estimate.least().orElseThrow());
        assertThat(eachTime.orElseThrow()).isLessThanOrEqualTo(estimate.most().orElseThrow());
    }

    @Test
    void countsPicturesThatAChatSees() {
        Model model = model("@cf/google/gemma-4-26b-a4b-it");

        Estimate blind = forecasts.of(model, new Planned.Chat(new Extent(400, 1), OptionalInt.of(100)));
        Estimate seeing = forecasts.of(model, new Planned.Chat(new Extent(400, 1, 2), OptionalInt.of(100)));

        assertThat(seeing.promptTokens().orElseThrow())
                .isGreaterThan(blind.promptTokens().orElseThrow());
        assertThat(seeing.least().orElseThrow()).isGreaterThan(blind.least().orElseThrow());
        assertThat(seeing.most().orElseThrow()).isGreaterThan(blind.most().orElseThrow());
    }

    @Test
    void learnsTheTokensOfEmbeddingsAndTranslationsToo() {
        Model embedder = model("@cf/baai/bge-m3");
        Planned reading = Planned.Reading.of(List.of(PAGE));
        long before = forecasts.of(embedder, reading).promptTokens().orElseThrow();

        forecasts.learn(embedder, reading, new Usage(before * 3 / 2, 0, 0, Optional.empty()));

        assertThat(forecasts.of(embedder, reading).promptTokens().orElseThrow()).isEqualTo(before * 3 / 2);
    }

    @Test
    void learnsNothingWhereMoreThanTextIsCounted() {
        Model clef = model("@cf/cloudflare/clef");
        var usage = new Usage(5_000, 0, 0, Optional.empty());

        forecasts.learn(clef, new Planned.Reading(new Extent(PAGE.length(), 1, 1), true), usage);
        forecasts.learn(clef, new Planned.Reading(new Extent(PAGE.length(), 1), false), usage);

        assertThat(settings.all()).isEmpty();
    }

    @Test
    void promisesNoUpperBoundForWhatNobodyCanCount() {
        Estimate estimate = forecasts.of(
                model("@cf/cloudflare/clef-omni"), new Planned.Reading(new Extent(PAGE.length(), 1), false));

        assertThat(estimate.least()).isPresent();
        assertThat(estimate.most()).isEmpty();
    }

    @Test
    void addsUpSeveralCallsAndKnowsTheSumOnlyWhereEachIsKnown() {
        Model model = model("@cf/baai/bge-m3");
        Planned one = Planned.Reading.of(List.of(PAGE));

        Estimate both = forecasts.of(model, new Planned.Many(List.of(one, one)));

        Neurons each = forecasts.of(model, one).most().orElseThrow();
        assertThat(both.most()).contains(each.plus(each));
        assertThat(forecasts
                        .of(model, new Planned.Many(List.of(one, new Planned.Unknown())))
                        .most())
                .isEmpty();
        assertThat(forecasts.of(model, new Planned.Many(List.of()))).isEqualTo(Estimate.UNKNOWN);
    }

    @Test
    void translatesIntoMoreOrFewerTokens() {
        Model model = model("@cf/meta/m2m100-1.2b");

        Estimate estimate = forecasts.of(model, new Planned.Translating(Extent.ofTexts(List.of(PAGE))));

        var same = new Usage(500, 0, 500, Optional.empty());
        assertThat(Prices.computed(model, same).orElseThrow())
                .isBetween(estimate.least().orElseThrow(), estimate.most().orElseThrow());
    }

    @Test
    void endsASummaryAtItsLimit() {
        Model unlisted = Model.unlisted("@cf/facebook/bart-large-cnn", Task.SUMMARIZATION);

        Estimate estimate =
                forecasts.of(unlisted, new Planned.Summarising(Extent.ofTexts(List.of(PAGE)), OptionalInt.of(60)));

        assertThat(estimate.outputLimit()).isEqualTo(OptionalLong.of(60));
        assertThat(estimate.most()).isEmpty();
    }

    private static Planned typical(Model model) {
        return switch (model.task()) {
            case TEXT_GENERATION, IMAGE_TO_TEXT ->
                model.chats() || model.task() == Task.IMAGE_TO_TEXT
                        ? new Planned.Chat(new Extent(PAGE.length(), 2), OptionalInt.empty())
                        : Planned.Reading.of(List.of(PAGE));
            case TEXT_EMBEDDINGS, TEXT_CLASSIFICATION, OTHER -> Planned.Reading.of(List.of(PAGE));
            case TRANSLATION -> new Planned.Translating(Extent.ofTexts(List.of(PAGE)));
            case SUMMARIZATION -> new Planned.Summarising(Extent.ofTexts(List.of(PAGE)), OptionalInt.empty());
            case TEXT_TO_IMAGE -> SQUARE;
            case IMAGE_CLASSIFICATION, OBJECT_DETECTION -> new Planned.Looking(1);
            case SPEECH_RECOGNITION, VOICE_ACTIVITY -> model.id().equals("@cf/deepgram/flux") ? LIVE : MINUTE;
            case TEXT_TO_SPEECH -> Planned.Speaking.of(PAGE);
        };
    }

    private static Model model(String id) {
        return CATALOGUE.find(id).orElseThrow();
    }
}
