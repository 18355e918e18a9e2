package dev.ganglion.ui.catalogue.card;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.OutputLimits;
import dev.ganglion.ui.catalogue.card.ModelCard.Fact;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelLine;
import dev.ganglion.workersai.RequestLimits;
import java.util.ArrayList;
import java.util.List;

/// The facts of a card, one line each, in the order in which a reader asks for them.
final class Facts {
    private final Model model;
    private final List<Fact> facts = new ArrayList<>();

    private Facts(Model model) {
        this.model = model;
    }

    static List<Fact> of(ModelLine line, Flow flow) {
        var facts = new Facts(line.model());
        facts.add("task", line.task());
        facts.add("takes", flow.takes());
        facts.add("gives", flow.gives());
        facts.limits();
        facts.life();
        return facts.facts;
    }

    private void limits() {
        model.contextWindow().ifPresent(tokens -> add("context", Figures.tokens(tokens)));
        OutputLimits output = model.output();
        output.unlessAsked().ifPresent(tokens -> add("unless-asked", Figures.tokens(tokens)));
        output.most().ifPresent(tokens -> add("most", Figures.tokens(tokens)));
        var rate = RequestLimits.perMinute(model);
        add(
                "rate",
                rate.isPresent()
                        ? Texts.text("card.rate.value", Figures.count(rate.getAsInt()))
                        : Texts.text("card.rate.unknown"));
    }

    private void life() {
        Lifecycle life = model.lifecycle();
        if (life.status() == Status.ACTIVE) {
            add("plan", Texts.text(model.paidPlan() ? "card.plan.paid" : "card.plan.any"));
        }
        add("status", Texts.text("card.status." + life.status()) + (model.beta() ? Texts.text("card.beta") : ""));
        life.added().ifPresent(day -> add("added", ModelLine.day(day)));
        life.retires().ifPresent(day -> add("retires", ModelLine.day(day)));
    }

    private void add(String name, String value) {
        facts.add(new Fact(Texts.text("card." + name), value));
    }
}
