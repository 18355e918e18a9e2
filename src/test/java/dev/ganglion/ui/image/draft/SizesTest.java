package dev.ganglion.ui.image.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SizesTest {
    private static Optional<Sizes> of(String model) {
        return Sizes.of(Forms.bundled(model));
    }

    static Stream<String> models() {
        return Catalogue.bundled().models().stream()
                .filter(model -> model.task() == Task.TEXT_TO_IMAGE)
                .map(Model::id);
    }

    @Test
    void areNoneWhereAModelHasOneSize() {
        assertThat(of("@cf/black-forest-labs/flux-1-schnell")).isEmpty();
    }

    @Test
    void keepToTheBoundsOfTheModel() {
        Sizes sizes = of("@cf/black-forest-labs/flux-2-dev").orElseThrow();

        assertThat(sizes.own()).contains(new Size(1024, 768));
        assertThat(sizes.fit(new Size(5000, 10))).isEqualTo(new Size(1920, 256));
        assertThat(sizes.presets())
                .extracting(preset -> preset.size().words())
                .containsExactly("1024 × 1024", "1152 × 896", "896 × 1152", "1344 × 768", "768 × 1344");
    }

    @ParameterizedTest
    @MethodSource("models")
    void offerOnlyWhatTheModelAllows(String model) {
        of(model)
                .ifPresent(sizes -> assertThat(sizes.presets())
                        .allSatisfy(
                                preset -> assertThat(sizes.fit(preset.size())).isEqualTo(preset.size())));
    }

    @Test
    void areReadAsPeopleWriteThem() {
        assertThat(Size.read(" 1280x720 ")).contains(new Size(1280, 720));
        assertThat(Size.read("1280 × 720")).contains(new Size(1280, 720));
        assertThat(Size.read("wide")).isEmpty();
    }
}
