package dev.ganglion.cli.account;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.Destination;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.surroundings.Interruption;
import dev.ganglion.cli.surroundings.Surroundings;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.account.CloudflareAccount;
import java.io.IOException;
import java.time.Instant;

/// Asks the account that a command names, and says why it was in vain.
record Enquiry(Surroundings surroundings, Console console) {
    /// What is asked; returns the exit code.
    interface Question {
        int ask(CloudflareAccount account) throws WorkersAiException, InterruptedException;
    }

    /// Blocks until it is answered.
    int make(Destination.Options destination, Question question) throws Misuse, IOException {
        if (destination.throughGateway()) {
            throw new Misuse("An account is never asked through a gateway: leave --gateway out.");
        }
        try (var _ = new Interruption();
                Destination to = destination.open(surroundings)) {
            return question.ask(surroundings.account(to.connection()).telling(console::retrying));
        } catch (WorkersAiException e) {
            console.say(Explanation.of(e.failure(), Instant.now()));
            return ExitCode.of(e.failure());
        } catch (InterruptedException e) {
            return ExitCode.INTERRUPTED; // nothing was begun that would go on
        }
    }
}
