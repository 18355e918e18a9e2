package dev.ganglion.cli.input;

/// The command was not written as it should be; the message is a sentence that says how.
public final class Misuse extends Exception {
    private static final long serialVersionUID = 1;

    public Misuse(String message) {
        super(message);
    }
}
