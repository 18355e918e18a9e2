package dev.ganglion.ui.catalogue;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.OutputLimits;
import dev.ganglion.domain.PriceList;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.Cost;
import dev.ganglion.ui.kit.models.Mark;
import dev.ganglion.ui.kit.models.Mark.Tone;
import dev.ganglion.ui.kit.models.ModelLine;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Everything the card says about one model, in words.
///
/// @param chats whether "Chat with it" is offered
/// @param source where the prices were read and when; empty without prices
record ModelCard(
        ModelLine line,
        boolean chats,
        List<Mark> capabilities,
        List<Fact> facts,
        List<PriceLine> prices,
        String source,
        Optional<URI> terms) {
    /// A named value.
    record Fact(String label, String value) {}

    /// What one unit costs.
    record PriceLine(String unit, Cost.Figure price) {}

    ModelCard {
        capabilities = List.copyOf(capabilities);
        facts = List.copyOf(facts);
        prices = List.copyOf(prices);
    }

    static ModelCard of(ModelLine line) {
        Model model = line.model();
        return new ModelCard(
                line,
                model.chats() && model.lifecycle().status() != Lifecycle.Status.DEPRECATED,
                capabilities(model),
                facts(line),
                prices(model.prices()),
                source(model.prices()),
                model.terms());
    }

    private static List<Mark> capabilities(Model model) {
        return Arrays.stream(Capability.values())
                .filter(model::can)
                .map(capability -> new Mark(capability.label(), Tone.PLAIN))
                .toList();
    }

    private static List<Fact> facts(ModelLine line) {
        Model model = line.model();
        var facts = new ArrayList<Fact>();
        facts.add(fact("task", line.task()));
        model.contextWindow().ifPresent(tokens -> facts.add(fact("context", tokens(tokens))));
        facts.addAll(limits(model.output()));
        Lifecycle life = model.lifecycle();
        facts.add(fact("status", Texts.text("card.status." + life.status())));
        life.added().ifPresent(day -> facts.add(fact("added", ModelLine.day(day))));
        life.retires().ifPresent(day -> facts.add(fact("retires", ModelLine.day(day))));
        life.replacement().ifPresent(id -> facts.add(fact("replacement", id)));
        if (life.status() == Lifecycle.Status.ACTIVE) {
            facts.add(fact("plan", Texts.text(model.paidPlan() ? "card.plan.paid" : "card.plan.any")));
        }
        return facts;
    }

    private static List<Fact> limits(OutputLimits limits) {
        var facts = new ArrayList<Fact>();
        limits.unlessAsked().ifPresent(tokens -> facts.add(fact("unless-asked", tokens(tokens))));
        limits.most().ifPresent(tokens -> facts.add(fact("most", tokens(tokens))));
        return facts;
    }

    private static Fact fact(String name, String value) {
        return new Fact(Texts.text("card." + name), value);
    }

    private static String tokens(int tokens) {
        return Figures.tokens(tokens);
    }

    private static List<PriceLine> prices(PriceList prices) {
        return prices.lines().stream()
                .map(price -> new PriceLine(Texts.text("unit." + price.unit()), Cost.figure(price)))
                .toList();
    }

    private static String source(PriceList prices) {
        return prices.lines().isEmpty()
                ? ""
                : Texts.text("catalogue.source", prices.source(), ModelLine.day(prices.read()));
    }
}
