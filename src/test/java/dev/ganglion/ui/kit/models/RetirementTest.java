package dev.ganglion.ui.kit.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetirementTest {
    private final Catalogue catalogue = Catalogue.bundled();

    @Test
    void namesAReplacementThatTheCatalogueHas() {
        Model retired = catalogue.find("@cf/moonshotai/kimi-k2.5").orElseThrow();

        Optional<String> replacement = Retirement.of(retired).flatMap(Retirement::replacement);

        assertThat(replacement).contains("@cf/moonshotai/kimi-k2.6");
        assertThat(replacement.flatMap(catalogue::find)).isPresent();
    }

    @Test
    void saysNothingOfAModelThatStays() {
        Model active = catalogue.find("@cf/meta/llama-3.2-1b-instruct").orElseThrow();

        assertThat(Retirement.of(active)).isEmpty();
    }
}
