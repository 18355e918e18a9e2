package dev.ganglion.catalogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.OutputLimits;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.PriceList;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue BUNDLED = Catalogue.bundled();

    @Test
    void holdsEveryModelByStatus() {
        Map<Status, Long> counts = BUNDLED.models().stream()
                .collect(groupingBy(model -> model.lifecycle().status(), counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        Status.ACTIVE, 68L, Status.DEPRECATED, 37L, Status.UNLISTED, 6L, Status.ACCESS_BY_FORM, 2L));
        assertThat(BUNDLED.active()).hasSize(68).allMatch(Model::active);
    }

    @Test
    void knowsTheTaskOfEveryModel() {
        Map<Task, Long> counts = BUNDLED.models().stream().collect(groupingBy(Model::task, counting()));

        assertThat(counts)
                .doesNotContainKey(Task.OTHER)
                .containsEntry(Task.TEXT_GENERATION, 74L)
                .containsEntry(Task.TEXT_TO_IMAGE, 11L)
                .containsEntry(Task.TEXT_EMBEDDINGS, 7L)
                .containsEntry(Task.SPEECH_RECOGNITION, 6L)
                .containsEntry(Task.TEXT_TO_SPEECH, 4L);
    }

    @Test
    void knowsTheDialectOfEveryModel() {
        Map<StreamFormat, Long> counts = BUNDLED.models().stream().collect(groupingBy(Model::stream, counting()));

        assertThat(counts)
                .isEqualTo(Map.of(
                        StreamFormat.LEGACY, 53L,
                        StreamFormat.NONE, 39L,
                        StreamFormat.CHAT, 16L,
                        StreamFormat.WEBSOCKET, 2L,
                        StreamFormat.UNKNOWN, 2L,
                        StreamFormat.PREDICTION, 1L));
    }

    @Test
    void pricesEveryLineInAKnownUnitThatCanBeTurnedIntoNeurons() {
        List<Price> lines = BUNDLED.models().stream()
                .flatMap(model -> model.prices().lines().stream())
                .toList();

        assertThat(lines).hasSize(124).allMatch(line -> line.neuronsEach().isPresent());
        assertThat(lines).extracting(Price::unit).contains(Unit.values());
    }

    @Test
    void agreesInBothUnitsOnThePricesOfTokens() {
        var tokenUnits = Set.of(Unit.M_INPUT_TOKENS, Unit.M_CACHED_TOKENS, Unit.M_OUTPUT_TOKENS);

        assertThat(BUNDLED.active().stream().flatMap(model -> model.prices().lines().stream()))
                .filteredOn(line ->
                        tokenUnits.contains(line.unit()) && line.neurons().isPresent())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                line.neuronsEach().orElseThrow().usd().doubleValue())
                        .isCloseTo(line.usd().orElseThrow().doubleValue(), withPercentage(5)));
    }

    @Test
    void readsAModelWithAllItsFacts() {
        Model model = BUNDLED.find("@cf/meta/llama-3.3-70b-instruct-fp8-fast").orElseThrow();

        assertThat(model)
                .isEqualTo(new Model(
                        "@cf/meta/llama-3.3-70b-instruct-fp8-fast",
                        "llama-3.3-70b-instruct-fp8-fast",
                        "meta",
                        Task.TEXT_GENERATION,
                        new Lifecycle(Status.ACTIVE, model.lifecycle().added(), Optional.empty(), Optional.empty()),
                        OptionalInt.of(24000),
                        new OutputLimits(OptionalInt.of(256), OptionalInt.of(24000)),
                        model.capabilities(),
                        false,
                        false,
                        new PriceList(
                                List.of(
                                        price(Unit.M_INPUT_TOKENS, "0.293", "26668"),
                                        price(Unit.M_OUTPUT_TOKENS, "2.253", "204805")),
                                "Cloudflare pricing and model pages",
                                LocalDate.of(2026, 11, 23)),
                        StreamFormat.LEGACY,
                        Optional.of(URI.create(
                                "https://github.com/meta-llama/llama-models/blob/main/models/llama3_3/LICENSE"))));
        assertThat(model.can(Capability.STREAMING)).isTrue();
    }

    @Test
    void knowsWhichModelsNeedThePaidPlan() {
        assertThat(BUNDLED.models().stream().filter(Model::paidPlan).map(Model::name))
                .hasSize(7)
                .contains("glm-5.3", "glm-5.2", "kimi-k2.6");
    }

    @Test
    void findsNothingForAnUnknownId() {
        assertThat(BUNDLED.find("@cf/nobody/nothing")).isEmpty();
    }

    @Test
    void cannotBeChangedFromOutside() {
        var models = new ArrayList<>(List.of(Model.unlisted("@cf/a/b", Task.TEXT_GENERATION)));
        var catalogue = new Catalogue(models);

        models.clear();

        assertThat(catalogue.models()).hasSize(1);
    }

    private static Price price(Unit unit, String usd, String neurons) {
        return new Price(unit, Optional.of(new BigDecimal(usd)), Optional.of(new BigDecimal(neurons)));
    }
}
