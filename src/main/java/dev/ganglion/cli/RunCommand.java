package dev.ganglion.cli;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
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

    @ArgGroup(multiplicity = "1")
    private Question.Options question = new Question.Options();

    @Option(names = "--no-stream", description = "Ask for the answer in one piece.")
    private boolean inOnePiece;

    @Option(names = "--json", description = "Print every event as one line of JSON.")
    private boolean json;

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
            Model model = model();
            Question asked = question.read(!inOnePiece);
            check(model, asked);
            return send(model, asked);
        } catch (Misuse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int send(Model model, Question asked) throws Misuse, IOException {
        try (var _ = new Interruption();
                Destination to = destination.open(surroundings)) {
            var request = new Request(to.connection(), model, asked);
            var client = surroundings.connect(to.connection(), Duration.ofSeconds(idleSeconds));
            var booking = Booking.open(surroundings, request, console);
            Answers answers = json ? new JsonAnswers(console) : new TextAnswers(console);
            return new Exchange(client, booking, answers, console).run(request);
        }
    }

    private void check(Model model, Question asked) throws Misuse {
        if (idleSeconds < 1) {
            throw new Misuse("--idle-timeout has to be at least 1.");
        }
        if (asked instanceof Question.Chat && model.task() != Task.TEXT_GENERATION) {
            throw new Misuse("%s does not chat, its task is %s: send it a body of its own with --input."
                    .formatted(model.id(), model.task().label()));
        }
    }

    private Model model() {
        Model model = Catalogue.bundled().find(id).orElseGet(() -> {
            console.say("Warning: the catalogue does not know " + id + ". It is sent all the same.");
            return Model.unlisted(id, Task.TEXT_GENERATION);
        });
        model.lifecycle()
                .retires()
                .ifPresent(day ->
                        console.say("Warning: " + id + " is retired as of " + day + ". It is sent all the same."));
        return model;
    }
}
