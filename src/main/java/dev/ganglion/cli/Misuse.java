package dev.ganglion.cli;

/// The command was not written as it should be; the message is a sentence that says how.
final class Misuse extends Exception {
    private static final long serialVersionUID = 1;

    Misuse(String message) {
        super(message);
    }
}
