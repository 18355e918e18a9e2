package dev.ganglion.cli;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.cli.surroundings.Surroundings.Books;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Standing;
import dev.ganglion.ledger.estimate.Forecasts;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.workersai.Connection;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The options about what a command may cost.
final class Spending {
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000_000L);

    @Option(names = "--estimate", description = "Say what it may cost, and send nothing.")
    private boolean estimates;

    @Option(
            names = "--budget",
            paramLabel = "NEURONS",
            converter = Limit.class,
            description = "Send nothing that could bring the cost of this command above that.")
    private Optional<BigDecimal> budget = Optional.empty();

    /// Whether nothing is to be sent.
    boolean estimates() {
        return estimates;
    }

    /// @param simulated whether a sandbox of the command's own answers
    void check(boolean simulated) throws Misuse {
        if (budget.filter(neurons -> neurons.signum() < 0).isPresent()) {
            throw new Misuse("--budget takes a number of neurons, 0 or more.");
        }
        if (budget.filter(neurons -> neurons.compareTo(MOST) > 0).isPresent()) {
            throw new Misuse("No account uses as many neurons as this --budget.");
        }
        if (budget.isPresent() && simulated) {
            throw new Misuse("--budget is for calls that cost something: those of --sandbox are simulated.");
        }
    }

    /// Where calls are booked, with the budget of this command beside those that are kept anyway.
    Books books(Surroundings surroundings) {
        return surroundings.books(budget.map(neurons -> new Budget(new Budget.Scope.Run(), new Neurons(neurons))));
    }

    /// Says what that call may cost.
    int say(Books books, Request request, Output output) {
        Model model = request.model();
        Connection connection = request.connection();
        Estimate estimate = new Forecasts(books.estimates()).of(model, Plans.of(request));
        List<Standing> standings =
                connection.simulated() ? List.of() : books.ledger().standings(Payer.real(connection.ledgerName()));
        Quote quote = Quote.of(estimate, standings);
        output.console().line(output.json() ? json(model, quote).toString() : words(model, quote));
        return ExitCode.WHOLE;
    }

    /// Reads a number of neurons.
    static final class Limit implements ITypeConverter<BigDecimal> {
        @Override
        public BigDecimal convert(String value) {
            try {
                return new BigDecimal(value);
            } catch (NumberFormatException e) {
                throw new TypeConversionException("'%s' is not a number of neurons".formatted(value));
            }
        }
    }

    /// Where an estimate is printed, and how.
    record Output(Console console, boolean json) {}

    private static String words(Model model, Quote quote) {
        if (quote.neurons().isEmpty()) {
            return model.id() + ": no price is published, or what it depends on is unknown.";
        }
        String cost = (quote.bounded() ? "≈ " : "≈ at least ") + quote.neurons().orElse("");
        String money = quote.usd().orElse("");
        String share = quote.exceeds()
                ? ", more than is left today"
                : quote.share()
                        .map(part -> ", up to " + part + " of what is left today")
                        .orElse("");
        return "%s: %s, %s%s.".formatted(model.id(), cost, money, share);
    }

    private static ObjectNode json(Model model, Quote quote) {
        ObjectNode line =
                JsonNodeFactory.instance.objectNode().put("event", "estimate").put("model", model.id());
        amount(line, "neurons_least", quote.estimate().least());
        amount(line, "neurons_most", quote.estimate().most());
        amount(line, "neurons_left", quote.left());
        return line;
    }

    private static void amount(ObjectNode line, String name, Optional<Neurons> neurons) {
        line.put(name, neurons.map(Neurons::amount).orElse(null));
    }
}
