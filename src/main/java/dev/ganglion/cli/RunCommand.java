package dev.ganglion.cli;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.input.Sources;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Destination;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Interruption;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.cli.task.Job;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.workersai.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Sends one question and prints the answer as it arrives.
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends one request to a model and prints the answer as it arrives.",
        footer = {
            "",
            "The account comes from CLOUDFLARE_ACCOUNT_ID or --account, the token from CLOUDFLARE_API_TOKEN or "
                    + "--token-stdin, never from an argument. --sandbox needs neither: its answers are simulated."
        })
final class RunCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "MODEL", description = "The id of a model, such as @cf/meta/llama-3.2-1b-instruct.")
    private String id = "";

    @Mixin
    private Asked asked = new Asked();

    @Mixin
    private Results results = new Results();

    @Option(names = "--no-stream", description = "Ask for the answer in one piece.")
    private boolean inOnePiece;

    @Option(
            names = "--fallback",
            paramLabel = "MODEL",
            description = "Another model to ask where the one before it is busy or unknown; may be repeated.")
    private List<String> fallbacks = new ArrayList<>();

    @Mixin
    private Spending spending = new Spending();

    @Option(names = "--task-help", description = "List what the model takes, and send nothing.")
    private boolean helps;

    @ArgGroup(exclusive = false)
    private Destination.Options destination = new Destination.Options();

    @Option(
            names = "--idle-timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Give up when nothing arrives for so long (default: ${DEFAULT-VALUE}).")
    private int idleSeconds;

    RunCommand(Surroundings surroundings, Console console) {
        this.surroundings = surroundings;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            if (helps) {
                console.print(TaskHelp.of(Catalogue.bundled().find(id).orElseThrow(() -> new Misuse(unknown(id)))));
                return ExitCode.WHOLE;
            }
            return send(questions());
        } catch (Misuse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /// What is asked of each model, the first choice first.
    private SequencedMap<Model, Question> questions() throws Misuse {
        if (idleSeconds < 1) {
            throw new Misuse("--idle-timeout has to be at least 1.");
        }
        spending.check(destination.simulated());
        var questions = new LinkedHashMap<Model, Question>();
        var sources = new Sources(surroundings::input);
        for (String each :
                Stream.concat(Stream.of(id), fallbacks.stream()).distinct().toList()) {
            Model model = model(each);
            questions.put(model, asked.read(model, sources, !inOnePiece));
            TaskHelp.doubts(model, asked.fields()).forEach(console::say);
        }
        for (var each : questions.entrySet()) {
            if (!spending.estimates()) {
                results.check(each.getValue(), each.getKey());
            }
            if (!gives(each.getValue()).equals(gives(questions.firstEntry().getValue()))) {
                throw new Misuse("%s gives something else than %s, and cannot stand in for it."
                        .formatted(each.getKey().id(), id));
            }
        }
        if (results.toConsole() && surroundings.outputIsTerminal()) {
            throw new Misuse("--output - would write a file to the terminal: redirect it, or name a file.");
        }
        return questions;
    }

    private int send(SequencedMap<Model, Question> questions) throws Misuse, IOException {
        try (var _ = new Interruption();
                Destination to = destination.open(surroundings)) {
            List<Request> requests = questions.entrySet().stream()
                    .map(each -> new Request(to.connection(), each.getKey(), each.getValue()))
                    .toList();
            return spending.estimates() ? estimate(requests) : send(to.connection(), requests);
        }
    }

    private int send(Connection to, List<Request> requests) {
        var client = surroundings.connect(to, Duration.ofSeconds(idleSeconds));
        try {
            var booking = Booking.open(() -> spending.books(surroundings), requests.getFirst(), console);
            return new Exchange(client, booking, results, console).run(requests);
        } catch (OverBudget e) {
            return Exchange.refused(e, results, console);
        }
    }

    private int estimate(List<Request> requests) {
        var books = spending.books(surroundings);
        var output = new Spending.Output(console, results.json());
        requests.forEach(each -> spending.say(books, each, output));
        return ExitCode.WHOLE;
    }

    /// What comes of it: only the like can stand in for each other.
    private static Optional<Job.Gives> gives(Question question) {
        return question instanceof Question.Call(Job job, var _) ? Optional.of(job.gives()) : Optional.empty();
    }

    private static String unknown(String id) {
        String meant = Catalogue.bundled().search(id, Optional.empty()).stream()
                .findFirst()
                .map(model -> " Did you mean " + model.id() + "?")
                .orElse("");
        return "The catalogue does not know " + id + '.' + meant;
    }

    private Model model(String id) {
        Model model = Catalogue.bundled().find(id).orElseGet(() -> {
            console.say("Warning: " + unknown(id) + " It is sent all the same.");
            return Model.unlisted(id, Task.TEXT_GENERATION);
        });
        model.lifecycle()
                .retires()
                .ifPresent(day ->
                        console.say("Warning: " + id + " is retired as of " + day + ". It is sent all the same."));
        return model;
    }
}
