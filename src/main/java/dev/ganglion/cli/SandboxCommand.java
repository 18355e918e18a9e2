package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Interruption;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.cli.surroundings.Surroundings.RunningSandbox;
import dev.ganglion.workersai.Connection;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Runs the sandbox alone, for other programs to talk to.
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs a server on this machine that speaks the Workers AI protocol and simulates its answers.",
        footer = {"", "It runs until Ctrl-C. The first line on standard output is its base URL."})
final class SandboxCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;

    private final Surroundings surroundings;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port on 127.0.0.1; 0, the default, takes any free one.")
    private int port;

    @Option(
            names = "--token",
            paramLabel = "T,…",
            description = "The token that it lets in. Further ones may do less: T2=run, T3=list+edit, T4=expired, "
                    + "T5=disabled.")
    private Optional<String> token = Optional.empty();

    @Option(names = "--account", paramLabel = "A", description = "The only account that it knows.")
    private Optional<String> account = Optional.empty();

    @Option(
            names = "--fault",
            paramLabel = "F,…",
            description = "What goes wrong with every inference; the faults are listed below.")
    private Optional<String> faults = Optional.empty();

    @Option(names = "--profile", paramLabel = "P", description = "A named mixture of faults, listed below.")
    private Optional<String> profile = Optional.empty();

    @Option(names = "--daily-neurons", paramLabel = "N", description = "Refuse once so many are used in a UTC day.")
    private Optional<String> dailyNeurons = Optional.empty();

    @Option(names = "--plan", paramLabel = "free|paid", description = "The account's plan; paid by default.")
    private Optional<String> plan = Optional.empty();

    @Option(
            names = "--pace",
            paramLabel = "natural|instant|N",
            description = "How fast answers come, or their tokens per second.")
    private Optional<String> pace = Optional.empty();

    @Option(names = "--quota-code", paramLabel = "4006|3036", description = "The code for used up daily neurons.")
    private Optional<String> quotaCode = Optional.empty();

    @Option(
            names = "--capacity",
            paramLabel = "N",
            description = "How many inferences run at once; others wait, or are refused if they ask for that.")
    private Optional<String> capacity = Optional.empty();

    @Option(
            names = "--rate-limits",
            description = "Refuse more calls per minute and model than the service lets through.")
    private boolean rateLimited;

    SandboxCommand(Surroundings surroundings, Console console) {
        this.surroundings = surroundings;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port has to be between 0 and " + LAST_PORT + ".");
        }
        try (var _ = new Interruption();
                RunningSandbox sandbox = surroundings.startSandbox(port, token, account, behaviour())) {
            introduce(sandbox.connection());
            new CountDownLatch(1).await();
            return ExitCode.WHOLE;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            console.say(e.getMessage() + ".");
            return ExitCode.BROKEN;
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED; // which is how it ends
        }
    }

    private Surroundings.Behaviour behaviour() {
        return new Surroundings.Behaviour(faults, profile, dailyNeurons, plan, pace, quotaCode, capacity, rateLimited);
    }

    private void introduce(Connection connection) {
        console.line(connection.base().toString());
        console.line("CLOUDFLARE_ACCOUNT_ID=" + connection.account());
        if (token.isEmpty()) {
            connection.token().ifPresent(made -> console.line("CLOUDFLARE_API_TOKEN=" + made.secret()));
        }
        console.say("Answers are simulated. Ctrl-C stops the sandbox.");
    }
}
