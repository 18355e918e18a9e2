package dev.ganglion.cli.account;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Destination;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.cli.task.Table;
import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.account.CloudflareAccount;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Tells what an account used.
@Command(
        name = "usage",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the neurons that an account used, by day and model.",
        footer = {
            "",
            "Days are UTC days. Cloudflare's analytics lag by minutes and need not know every call. Dollars are list",
            "prices: 10,000 neurons a day are free."
        })
public final class UsageCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 31;

    private final Enquiry enquiry;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--day", paramLabel = "YYYY-MM-DD", description = "The last day to list; today by default.")
    private Optional<String> day = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "1",
            description = "How many days to list, at most 31 (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--json", description = "Print each day of each model as one line of JSON.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private Destination.Options destination = new Destination.Options();

    public UsageCommand(Surroundings surroundings, Console console) {
        this.enquiry = new Enquiry(surroundings, console);
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            if (days < 1 || days > MOST_DAYS) {
                throw new Misuse("--days has to be between 1 and " + MOST_DAYS + ".");
            }
            LocalDate last = last();
            return enquiry.make(destination, account -> show(used(account, last)));
        } catch (Misuse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private LocalDate last() throws Misuse {
        try {
            return day.map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            throw new Misuse("--day takes a date such as 2026-11-23.");
        }
    }

    /// The oldest day first.
    private List<ModelDay> used(CloudflareAccount account, LocalDate last)
            throws WorkersAiException, InterruptedException {
        var used = new ArrayList<ModelDay>();
        for (int before = days - 1; before >= 0; before--) {
            LocalDate each = last.minusDays(before);
            used.addAll(ModelDay.of(each, account.neurons(each)));
        }
        return used;
    }

    private int show(List<ModelDay> used) {
        if (json) {
            used.forEach(each -> console.line(json(each).toString()));
        } else if (used.isEmpty()) {
            console.say("The analytics know of no neurons used in that time.");
        } else {
            console.print(table(used).toString());
        }
        return ExitCode.WHOLE;
    }

    private static Table table(List<ModelDay> used) {
        var table = new Table("DAY", "MODEL", ">CALLS", ">NEURONS", ">$", ">TOKENS IN", ">TOKENS OUT");
        Neurons sum = Neurons.ZERO;
        for (ModelDay each : used) {
            sum = sum.plus(each.neurons());
            table.row(
                    each.day().toString(),
                    each.model(),
                    Figures.count(each.calls()),
                    neurons(each.neurons()),
                    usd(each.neurons()),
                    Figures.count(each.promptTokens()),
                    Figures.count(each.completionTokens()));
        }
        table.row("total", "", "", neurons(sum), usd(sum), "", "");
        return table;
    }

    private static String neurons(Neurons neurons) {
        return Figures.neurons(neurons).replaceFirst(" neurons?$", "");
    }

    private static String usd(Neurons neurons) {
        return Figures.usd(neurons.usd()).substring(1);
    }

    private static JsonNode json(ModelDay each) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("day", each.day().toString())
                .put("model", each.model())
                .put("calls", each.calls())
                .put("neurons", each.neurons().amount())
                .put("prompt_tokens", each.promptTokens())
                .put("completion_tokens", each.completionTokens());
    }
}
