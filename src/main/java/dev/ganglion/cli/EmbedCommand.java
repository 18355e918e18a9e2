package dev.ganglion.cli;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.cli.input.CsvColumn;
import dev.ganglion.cli.input.Endpoint;
import dev.ganglion.cli.input.Inputs;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.input.Sources;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Destination;
import dev.ganglion.cli.surroundings.Interruption;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.cli.task.Job;
import dev.ganglion.cli.task.Jobs;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.budget.OverBudget;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Gives texts their vectors, or finds those nearest to a query.
@Command(
        name = "embed",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Embeds texts and prints their vectors, a line each.")
final class EmbedCommand implements Callable<Integer> {
    private static final Duration IDLE = Duration.ofSeconds(60);

    private final Surroundings surroundings;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "MODEL", description = "The id of a model such as @cf/baai/bge-m3.")
    private String id = "";

    @Parameters(index = "1..*", paramLabel = "TEXT", description = "Texts to embed.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--lines", paramLabel = "FILE", description = "A file of which every line is a text.")
    private Optional<String> lines = Optional.empty();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "A file of comma-separated values, the texts in the column called text or in the first.")
    private Optional<String> csv = Optional.empty();

    @Option(names = "--endpoint", paramLabel = "NAME", description = "How it is sent: run (default) or openai.")
    private Endpoint endpoint = Endpoint.RUN;

    @Mixin
    private Spending spending = new Spending();

    @Mixin
    private Vectors vectors = new Vectors();

    @ArgGroup(exclusive = false)
    private Destination.Options destination = new Destination.Options();

    EmbedCommand(Surroundings surroundings, Console console) {
        this.surroundings = surroundings;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return send(model(), texts());
        } catch (Misuse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int send(Model model, List<String> all) throws Misuse, IOException {
        var inputs = new Inputs(Optional.empty(), all, List.of(), Optional.empty(), Map.of());
        Job job = job(model, inputs);
        vectors.check(model.id());
        spending.check(destination.simulated());
        try (var _ = new Interruption();
                Destination to = destination.open(surroundings)) {
            var request = new Request(to.connection(), model, new Question.Call(job, inputs));
            if (spending.estimates()) {
                var output = new Spending.Output(console, vectors.json());
                return spending.say(spending.books(surroundings), request, output);
            }
            var client = surroundings.connect(to.connection(), IDLE);
            var booking = Booking.open(() -> spending.books(surroundings), request, console);
            return new Exchange(client, booking, vectors, console).run(List.of(request));
        } catch (OverBudget e) {
            return Exchange.refused(e, vectors, console);
        }
    }

    private Job job(Model model, Inputs inputs) throws Misuse {
        return switch (endpoint) {
            case RUN -> Jobs.of(model, inputs);
            case OPENAI -> Jobs.compatibleEmbedding(model, inputs);
            case RESPONSES -> throw new Misuse("--endpoint responses is for chats: embeddings have run and openai.");
        };
    }

    private List<String> texts() throws Misuse {
        var all = new ArrayList<>(texts);
        var sources = new Sources(surroundings::input);
        if (lines.isPresent()) {
            all.addAll(sources.lines(lines.get()));
        }
        CsvColumn column = csv.isPresent() ? CsvColumn.read(sources.text(csv.get())) : CsvColumn.NONE;
        all.addAll(column.texts());
        if (all.isEmpty()) {
            throw new Misuse("No text is given. Write texts after the model, or use --lines or --csv.");
        }
        column.leftOut().ifPresent(console::say);
        return vectors.withQuery(all, column.numbers());
    }

    private Model model() throws Misuse {
        Model model = Catalogue.bundled().find(id).orElseGet(() -> {
            console.say("Warning: the catalogue does not know " + id + ". It is sent all the same.");
            return Model.unlisted(id, Task.TEXT_EMBEDDINGS);
        });
        if (model.task() != Task.TEXT_EMBEDDINGS) {
            throw new Misuse("%s does not embed, its task is %s."
                    .formatted(id, model.task().label()));
        }
        return model;
    }
}
