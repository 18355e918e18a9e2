package dev.ganglion.cli;

import dev.ganglion.cli.input.MediaType;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.task.Outcome;
import dev.ganglion.cli.task.ResultFile;
import dev.ganglion.domain.Octets;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say into which file a result goes.
final class Saving {
    @Option(
            names = "--output",
            paramLabel = "PATH",
            description = "Where the result goes: a file, a folder, or - for standard output.")
    private Optional<String> output = Optional.empty();

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    private Optional<ResultFile> file = Optional.empty();

    boolean wanted() {
        return output.isPresent();
    }

    boolean toConsole() {
        return output.filter("-"::equals).isPresent();
    }

    /// That an option of a file is given with a file.
    void checkForce() throws Misuse {
        if (force && !wanted()) {
            throw new Misuse("--force replaces a file: say with --output which one.");
        }
    }

    /// To be called before anything is sent.
    void check(String model) throws Misuse {
        checkForce();
        if (wanted() && !toConsole()) {
            file = Optional.of(ResultFile.at(output.orElseThrow(), force, model.replaceFirst(".*/", "")));
        }
    }

    /// Keeps a file that nobody expected, for it has been paid for, and returns the exit code.
    static int keep(Octets octets, Outcome outcome, Answers answers, Console console) {
        console.say("The result is a file: --output says where it goes.");
        try {
            answers.saved(outcome, ResultFile.keep(octets));
        } catch (IOException e) {
            console.say("It could not be written into the folder for temporary files, and is lost.");
        }
        return ExitCode.FAULT;
    }

    /// Writes `octets`, which are what `outcome` is, and returns the exit code.
    int save(Octets octets, Outcome outcome, Answers answers, Console console) {
        if (file.isEmpty()) {
            console.write(octets);
            return ExitCode.WHOLE;
        }
        try {
            ResultFile.Saved saved = file.get().save(octets);
            if (!saved.asWanted()) {
                console.say("The result could not be written to %s.".formatted(output.orElseThrow()));
            }
            answers.saved(outcome, saved.file());
            if (saved.asWanted()) {
                MediaType.of(octets).mismatch(saved.file()).ifPresent(console::say);
                return ExitCode.WHOLE;
            }
        } catch (IOException e) {
            console.say("The result could not be written to %s, nor into the folder for temporary files. It is lost."
                    .formatted(output.orElseThrow()));
        }
        return ExitCode.FAULT;
    }
}
