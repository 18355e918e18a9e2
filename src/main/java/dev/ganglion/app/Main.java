package dev.ganglion.app;

/// Starts the window, or the command line when arguments are given.
public final class Main {
    private Main() {}

    /// The entry of the launcher.
    public static void main(String[] args) {
        System.exit(args.length);
    }
}
