package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.OutputLimits;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.PriceList;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypicalTest {
    @Test
    void aChatIsCountedInTokensInAndOut() {
        Model model = model(Task.TEXT_GENERATION, Map.of(Unit.M_INPUT_TOKENS, "10000", Unit.M_OUTPUT_TOKENS, "20000"));

        assertThat(cost(model)).isEqualByComparingTo("16000");
        assertThat(Typical.of(model)).returns(1_000, Typical::input).returns(300, Typical::output);
    }

    @Test
    void aPictureIsFourTilesAndItsSteps() {
        Model schnell = model(Task.TEXT_TO_IMAGE, Map.of(Unit.TILE, "4.8", Unit.STEP, "9.6"));
        Model dev = model(Task.TEXT_TO_IMAGE, Map.of(Unit.INPUT_TILE_STEP, "18.75", Unit.OUTPUT_TILE_STEP, "37.5"));

        assertThat(Typical.of(schnell).thousand(schnell, OptionalInt.of(4)).map(Neurons::amount))
                .hasValueSatisfying(neurons -> assertThat(neurons).isEqualByComparingTo("57600"));
        assertThat(cost(dev)).isEqualByComparingTo("3000000");
    }

    @Test
    void aMinuteHeardIsNotPaidTwiceWhereLiveAudioHasAPriceOfItsOwn() {
        Model both = model(
                Task.SPEECH_RECOGNITION,
                Map.of(Unit.AUDIO_MINUTE_INPUT, "472.73", Unit.AUDIO_MINUTE_INPUT_WEBSOCKET, "836.36"));
        Model liveOnly = model(Task.SPEECH_RECOGNITION, Map.of(Unit.AUDIO_MINUTE_WEBSOCKET, "700"));

        assertThat(cost(both)).isEqualByComparingTo("472730");
        assertThat(cost(liveOnly)).isEqualByComparingTo("700000");
    }

    @Test
    void speechCountsItsLettersOrItsLength() {
        assertThat(cost(model(Task.TEXT_TO_SPEECH, Map.of(Unit.K_CHARACTERS, "2727.27"))))
                .isEqualByComparingTo("1363635");
        assertThat(cost(model(Task.TEXT_TO_SPEECH, Map.of(Unit.AUDIO_MINUTE, "18.63"))))
                .isEqualByComparingTo("9315");
    }

    @Test
    void everyTaskHasATypicalRequestThatItsUnitsCount() {
        assertThat(cost(model(Task.IMAGE_CLASSIFICATION, Map.of(Unit.M_IMAGES, "228055"))))
                .isEqualByComparingTo("228.055");
        assertThat(cost(model(Task.TEXT_EMBEDDINGS, Map.of(Unit.M_INPUT_TOKENS, "1000"))))
                .isEqualByComparingTo("500");
        assertThat(Arrays.stream(Task.values()).map(task -> Typical.of(model(task, Map.of()))))
                .doesNotContainNull();
    }

    @Test
    void nothingIsSaidWithoutAPrice() {
        Model model = model(Task.TEXT_GENERATION, Map.of());

        assertThat(Typical.of(model).thousand(model, OptionalInt.empty())).isEmpty();
    }

    private static BigDecimal cost(Model model) {
        return Typical.of(model)
                .thousand(model, OptionalInt.empty())
                .orElseThrow()
                .amount();
    }

    private static Model model(Task task, Map<Unit, String> neurons) {
        List<Price> prices = neurons.entrySet().stream()
                .map(price ->
                        new Price(price.getKey(), Optional.empty(), Optional.of(new BigDecimal(price.getValue()))))
                .toList();
        return new Model(
                "@cf/acme/x",
                "x",
                "acme",
                task,
                new Lifecycle(Lifecycle.Status.ACTIVE, Optional.empty(), Optional.empty(), Optional.empty()),
                OptionalInt.empty(),
                OutputLimits.UNKNOWN,
                Set.of(),
                false,
                false,
                new PriceList(prices, "", LocalDate.EPOCH),
                StreamFormat.CHAT,
                Optional.empty());
    }
}
