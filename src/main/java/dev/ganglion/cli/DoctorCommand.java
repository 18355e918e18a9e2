package dev.ganglion.cli;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Destination;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Interruption;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.domain.Figures;
import dev.ganglion.workersai.account.CloudflareAccount;
import dev.ganglion.workersai.doctor.Check;
import dev.ganglion.workersai.doctor.Doctor;
import dev.ganglion.workersai.doctor.Finding;
import dev.ganglion.workersai.doctor.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;

/// Examines a connection, and says what to do about what is wrong with it.
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks the network, the token, the account and what the token may do.",
        footer = {"", "It costs nothing. It ends with 0 when models can be run."})
final class DoctorCommand implements Callable<Integer> {
    private static final int WIDTH = 20;

    private final Surroundings surroundings;
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--json", description = "Print each check as one line of JSON.")
    private boolean json;

    @ArgGroup(exclusive = false)
    private Destination.Options destination = new Destination.Options();

    DoctorCommand(Surroundings surroundings, Console console) {
        this.surroundings = surroundings;
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var _ = new Interruption();
                Destination to = destination.open(surroundings)) {
            CloudflareAccount account = surroundings.examined(to.connection());
            return code(new Doctor(account, Clock.systemUTC()).examine(this::show));
        } catch (Misuse e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void show(Finding finding) {
        String verdict = finding.verdict().name().toLowerCase(Locale.ROOT);
        if (json) {
            console.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("check", finding.check().label())
                    .put("verdict", verdict)
                    .put("ms", finding.took().toMillis())
                    .put("what", finding.what())
                    .put("remedy", finding.remedy())
                    .toString());
            return;
        }
        String name = finding.check().label();
        console.line(name + " ".repeat(Math.max(1, WIDTH - name.length())) + verdict + ", "
                + Figures.duration(finding.took()) + ". " + finding.what());
        if (!finding.remedy().isEmpty()) {
            console.line(" ".repeat(WIDTH) + finding.remedy());
        }
    }

    /// Whether models can be run decides; the first check that failed tells why not.
    private static int code(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .findFirst()
                .map(finding -> code(finding.check()))
                .orElse(ExitCode.WHOLE);
    }

    private static int code(Check check) {
        return switch (check) {
            case NETWORK -> ExitCode.BROKEN;
            case TOKEN, RUN -> ExitCode.REFUSED;
            case ACCOUNT -> ExitCode.INVALID;
            case LIST -> ExitCode.WHOLE;
        };
    }
}
