package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.task.Outcome;

/// Where answers and results of a command go.
interface Delivery {
    /// Whether everything is printed as lines of JSON.
    boolean json();

    /// Prints or saves it, and returns the exit code.
    int deliver(Outcome outcome, Answers answers, Console console);
}
