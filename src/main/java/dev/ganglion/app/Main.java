package dev.ganglion.app;

import dev.ganglion.cli.Commands;
import dev.ganglion.domain.StorageException;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Folders;
import dev.ganglion.storage.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javafx.application.Platform;

/// Starts the window, or the command line when arguments are given.
public final class Main {
    private static final int DONE = 0;

    /// The exit code of a start that could not work as asked.
    private static final int UNUSABLE = 2;

    private static final Duration SAVE_AFTER = Duration.ofSeconds(1);

    private Main() {}

    /// The entry of every launcher. Ends the process with the exit code of the command line.
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0) {
            System.exit(Commands.run(new AppSurroundings(System.getenv()), System.out, System.err, args));
        }
        if (Display.missing(System.getProperties(), System.getenv())) {
            end(Display.SENTENCE, UNUSABLE);
        }
        try {
            open(Folders.ofUser());
        } catch (StorageException unusable) {
            startup(() -> StartFailure.alone(unusable));
        }
    }

    private static void open(Folders folders) throws IOException, InterruptedException {
        switch (SingleInstance.take(folders.data())) {
            case SingleInstance.Taking.Refused(String sentence) -> end(sentence, DONE);
            case SingleInstance.Taking.Taken(SingleInstance instance) -> {
                Optional<Path> replaced = Restore.finish(folders, Clock.systemUTC());
                FileSettings settings = FileSettings.open(folders.settings(), SAVE_AFTER);
                Place place = new Place(folders, settings, System.getenv(), SandboxOptions.defaults());
                MainWindow.Start start = new MainWindow.Start(place, instance, replaced);
                startup(() -> MainWindow.open(start));
            }
        }
    }

    private static void startup(Runnable first) {
        try {
            Platform.startup(first);
        } catch (RuntimeException failed) {
            if (!Display.refused(failed)) {
                throw failed;
            }
            end(Display.SENTENCE, UNUSABLE);
        }
    }

    private static void end(String sentence, int code) {
        System.err.println(sentence);
        System.exit(code);
    }
}
