package dev.ganglion.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.form.Presets.Preset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PresetsTest {
    private static final Preset COLD = preset("cold", 0);
    private static final Preset WARM = preset("Warm", 1);
    private static final Presets BOTH = Presets.NONE.with(WARM).with(COLD);

    @Test
    void areInTheOrderOfTheirNames() {
        assertThat(BOTH.all()).containsExactly(COLD, WARM);
    }

    @Test
    void oneTakesThePlaceOfAnotherOfItsName() {
        assertThat(BOTH.with(preset("cold", 2)).all()).containsExactly(preset("cold", 2), WARM);
    }

    @Test
    void theDefaultFollowsItsPresetToAnotherNameAndGoesWithIt() {
        Presets standing = BOTH.standing(Optional.of("cold"));

        assertThat(standing.renamed("cold", "icy").standard()).contains("icy");
        assertThat(standing.without("cold").standard()).isEmpty();
        assertThat(standing.with(preset("cold", 2)).standard()).contains("cold");
    }

    @Test
    void aNameThatIsTakenIsNotGivenAgain() {
        assertThat(BOTH.renamed("cold", "Warm")).isEqualTo(BOTH);
        assertThat(BOTH.renamed("mild", "other")).isEqualTo(BOTH);
    }

    @Test
    void onlyAPresetCanBeTheDefault() {
        assertThat(new Presets(List.of(COLD), Optional.of("gone")).standard()).isEmpty();
    }

    private static Preset preset(String name, int temperature) {
        Values values = new Values(Map.of("temperature", new Value.Numeral(temperature)));
        return new Preset(name, new Filled(values, ""));
    }
}
