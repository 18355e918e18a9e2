package dev.ganglion.cli;

import dev.ganglion.cli.account.AdaptersCommand;
import dev.ganglion.cli.account.MarkdownCommand;
import dev.ganglion.cli.account.UsageCommand;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.domain.StorageException;
import java.io.OutputStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/// The command line as a whole.
@Command(
        name = "ganglion",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "A playground for Cloudflare Workers AI. Without a command it opens its window.",
        footer = {
            "",
            "Exit codes:",
            "  0    the answer is whole",
            "  1    a fault of Ganglion, or a result that is not where it should be",
            "  2    the command is not written right",
            "  3    unauthorised or forbidden",
            "  4    invalid request, or no such model",
            "  5    limited, busy, quota used up, or over a budget",
            "  6    network, timeout, cut or malformed answer",
            "  130  interrupted",
            "  141  nobody reads the output any more"
        })
public final class Commands {
    private Commands() {}

    /// Runs the command that `arguments` spell and returns its [ExitCode]. Interrupting the thread stops it.
    public static int run(Surroundings surroundings, OutputStream out, OutputStream err, String... arguments) {
        var console = new Console(out, err);
        var line = new CommandLine(new Commands())
                .addSubcommand(new RunCommand(surroundings, console))
                .addSubcommand(new EmbedCommand(surroundings, console))
                .addSubcommand(new BatchCommand(surroundings, console))
                .addSubcommand(new MarkdownCommand(surroundings, console))
                .addSubcommand(new ModelsCommand(console))
                .addSubcommand(new AdaptersCommand(surroundings, console))
                .addSubcommand(new UsageCommand(surroundings, console))
                .addSubcommand(new DoctorCommand(surroundings, console))
                .addSubcommand(tellingOfFaults(new SandboxCommand(surroundings, console), surroundings));
        IVersionProvider version = () -> new String[] {"Ganglion " + surroundings.version()};
        line.getCommandSpec().versionProvider(version);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().versionProvider(version));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(console.out());
        line.setErr(console.err());
        line.setParameterExceptionHandler((misuse, _) -> misused(misuse, console));
        line.setExecutionExceptionHandler((failure, _, _) -> ended(failure, console));
        return line.execute(arguments);
    }

    /// The list is the sandbox's own, so that it cannot grow old here.
    private static CommandLine tellingOfFaults(SandboxCommand command, Surroundings surroundings) {
        var sandbox = new CommandLine(command);
        var usage = sandbox.getCommandSpec().usageMessage();
        usage.footer(Stream.concat(Stream.of(usage.footer()), surroundings.sandboxFaults().stream())
                .map(line -> line.replace("%", "%%"))
                .toArray(String[]::new));
        return sandbox;
    }

    private static int misused(ParameterException misuse, Console console) {
        console.say(String.valueOf(misuse.getMessage()));
        console.say("See " + misuse.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return ExitCode.USAGE;
    }

    private static int ended(Exception failure, Console console) {
        return switch (failure) {
            case Console.PipeClosed _ -> ExitCode.PIPE_CLOSED;
            case InterruptedException _ -> ExitCode.INTERRUPTED;
            case StorageException e -> fault(String.valueOf(e.getMessage()), console);
            default -> fault("Ganglion met a fault of its own: " + failure, console);
        };
    }

    private static int fault(String sentence, Console console) {
        console.say(sentence);
        return ExitCode.FAULT;
    }
}
