package dev.ganglion.ui.catalogue.card;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.PriceList;
import dev.ganglion.domain.Unit;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Cost;
import dev.ganglion.ui.kit.models.ModelLine;
import dev.ganglion.ui.kit.models.Workplace;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Everything the card says about one model, in words.
///
/// @param workplace the page that works with it
/// @param source where the prices were read and when; empty without prices
/// @param replacement the id of the model to use instead
public record ModelCard(
        ModelLine line,
        Optional<Workplace> workplace,
        List<Capability> capabilities,
        List<Fact> facts,
        List<PriceLine> prices,
        String source,
        Thousand thousand,
        List<ParameterLine> parameters,
        Optional<String> replacement) {
    private static final String PAGES = "https://developers.cloudflare.com/workers-ai/models/";

    /// A named value.
    public record Fact(String label, String value) {}

    /// What one unit costs.
    ///
    /// @param doubt what the neurons come to where they disagree with the dollars, else empty
    public record PriceLine(Unit unit, Cost.Figure price, String doubt) {
        /// The unit in words.
        public String label() {
            return Texts.text("unit." + unit);
        }
    }

    public ModelCard {
        capabilities = List.copyOf(capabilities);
        facts = List.copyOf(facts);
        prices = List.copyOf(prices);
        parameters = List.copyOf(parameters);
    }

    /// The card of a model.
    ///
    /// @param parameters what it takes, as far as known
    public static ModelCard of(ModelLine line, List<Parameter> parameters) {
        Model model = line.model();
        return new ModelCard(
                line,
                Workplace.of(model),
                Arrays.stream(Capability.values()).filter(model::can).toList(),
                Facts.of(line, Flow.of(model, parameters)),
                model.prices().lines().stream().map(ModelCard::price).toList(),
                source(model.prices()),
                Thousand.of(model, parameters),
                parameters.stream().map(ParameterLine::of).toList(),
                model.lifecycle().replacement().map(named -> named.split(" ", 2)[0]));
    }

    /// The page that tells of the model.
    public URI page() {
        String id = line.model().id();
        return URI.create(
                PAGES + URLEncoder.encode(id.substring(id.lastIndexOf('/') + 1), StandardCharsets.UTF_8) + '/');
    }

    private static PriceLine price(Price price) {
        return new PriceLine(
                price.unit(),
                Cost.figure(price),
                price.usdOtherwise()
                        .map(usd -> Texts.text("card.doubt", Figures.usd(usd)))
                        .orElse(""));
    }

    private static String source(PriceList prices) {
        return prices.lines().isEmpty()
                ? ""
                : Texts.text("catalogue.source", prices.source(), ModelLine.day(prices.read()));
    }
}
