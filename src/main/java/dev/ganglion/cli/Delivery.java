package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.task.Outcome;

/// Where answers and results of a command go.
interface Delivery {
    /// Whether everything is printed as lines of JSON.
    boolean json();

    /// Whether pieces are shown as they come, before the result.
    default boolean showsPieces() {
        return true;
    }

    /// Prints or saves it, and returns the exit code.
    int deliver(Outcome outcome, Answers answers, Console console);
}
