package dev.ganglion.cli.account;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Destination;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.cli.task.Table;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.lora.Adapter;
import dev.ganglion.workersai.lora.AdapterPage;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Lists adapters.
@Command(
        name = "adapters",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the adapters (LoRA) of an account.",
        footer = {"", "A chat with their model names one with --set lora=NAME."})
public final class AdaptersCommand implements Callable<Integer> {
    private static final int A_PAGE = 100;

    private final Enquiry enquiry;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--public", description = "List those that every account may use.")
    private boolean everybodys;

    @Option(names = "--json", description = "Print each adapter as one line of JSON.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private Destination.Options destination = new Destination.Options();

    public AdaptersCommand(Surroundings surroundings, Console console) {
        this.enquiry = new Enquiry(surroundings, console);
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return enquiry.make(destination, account -> show(everybodys ? everybodys(account) : account.adapters()));
        } catch (Misuse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static List<Adapter> everybodys(CloudflareAccount account) throws WorkersAiException, InterruptedException {
        Set<Adapter> all = new LinkedHashSet<>();
        int asked = 0;
        // A server that knows no parts sends the same one for ever.
        while (all.addAll(account.publicAdapters(new AdapterPage(A_PAGE, asked, Optional.empty())))) {
            asked += A_PAGE;
        }
        return List.copyOf(all);
    }

    private int show(List<Adapter> adapters) {
        if (json) {
            adapters.forEach(adapter -> console.line(json(adapter).toString()));
        } else if (adapters.isEmpty()) {
            console.say("There are no adapters.");
        } else {
            var table = new Table("NAME", "MODEL", "CREATED", "ID", "DESCRIPTION");
            adapters.forEach(each -> table.row(
                    inOneLine(each.name()),
                    each.model(),
                    each.created().orElse(""),
                    each.id(),
                    inOneLine(each.description())));
            console.print(table.toString());
        }
        return ExitCode.WHOLE;
    }

    /// People wrote it.
    private static String inOneLine(String text) {
        return text.replaceAll("[\\s\\p{Cc}]+", " ");
    }

    /// What is unknown is null.
    private static JsonNode json(Adapter adapter) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", adapter.id())
                .put("name", adapter.name())
                .put("model", adapter.model())
                .put("description", adapter.description())
                .put("public", adapter.shared())
                .put("created_at", adapter.created().orElse(null))
                .put("modified_at", adapter.modified().orElse(null));
    }
}
