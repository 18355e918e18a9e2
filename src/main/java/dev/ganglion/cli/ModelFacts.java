package dev.ganglion.cli;

import dev.ganglion.cli.task.Table;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What the command line tells of models.
final class ModelFacts {
    private static final Set<Unit> OF_TOKENS =
            EnumSet.of(Unit.M_INPUT_TOKENS, Unit.M_CACHED_TOKENS, Unit.M_OUTPUT_TOKENS);

    private ModelFacts() {}

    /// Prices per million tokens in US dollars; other prices and restrictions as notes.
    static Table table(List<Model> models) {
        var table = new Table("MODEL", "TASK", ">CONTEXT", ">$/M IN", ">$/M OUT", "NOTES");
        for (Model model : models) {
            table.row(
                    model.id(),
                    model.task().label(),
                    model.contextWindow().isPresent()
                            ? Figures.count(model.contextWindow().getAsInt())
                            : "",
                    price(model, Unit.M_INPUT_TOKENS),
                    price(model, Unit.M_OUTPUT_TOKENS),
                    String.join("; ", notes(model)));
        }
        return table;
    }

    /// Facts by name; what is not known is null.
    static ObjectNode json(Model model) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", model.id())
                .put("vendor", model.vendor())
                .put("task", model.task().label());
        json.put(
                "context_window",
                model.contextWindow().stream().boxed().findFirst().orElse(null));
        model.capabilities().stream()
                .map(capability -> capability.name().toLowerCase(Locale.ROOT))
                .sorted()
                .forEach(json.putArray("capabilities")::add);
        json.put("requires_workers_paid", model.paidPlan()).put("beta", model.beta());
        var prices = json.putArray("prices");
        for (Price line : model.prices().lines()) {
            prices.addObject()
                    .put("unit", line.unit().label())
                    .put("usd", line.usd().orElse(null))
                    .put("neurons", line.neuronsEach().map(Neurons::amount).orElse(null));
        }
        return json;
    }

    private static String price(Model model, Unit unit) {
        return model.prices()
                .of(unit)
                .flatMap(ModelFacts::usd)
                .map(usd -> Figures.usd(usd).substring(1))
                .orElse("");
    }

    private static List<String> notes(Model model) {
        var notes = new ArrayList<String>();
        for (Price line : model.prices().lines()) {
            if (!OF_TOKENS.contains(line.unit())) {
                usd(line)
                        .ifPresent(usd ->
                                notes.add(Figures.usd(usd) + ' ' + line.unit().label()));
            }
        }
        if (model.paidPlan()) {
            notes.add("Workers Paid");
        }
        if (model.beta()) {
            notes.add("beta");
        }
        return notes;
    }

    private static Optional<BigDecimal> usd(Price line) {
        return line.usd().or(() -> line.neuronsEach().map(Neurons::usd));
    }
}
