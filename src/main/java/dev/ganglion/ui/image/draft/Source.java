package dev.ganglion.ui.image.draft;

import dev.ganglion.domain.Picture;
import dev.ganglion.ui.task.intake.Incoming;
import java.nio.file.Path;

/// A picture that comes, to draw from.
public sealed interface Source {
    /// What the user knows it by.
    String name();

    /// One that came by drop, paste or dialog, if it is one.
    record Given(Incoming given) implements Source {
        @Override
        public String name() {
            return given.name();
        }
    }

    /// One that is in memory already.
    record Known(Picture picture, String name) implements Source {}

    /// The picture of a file.
    static Source file(Path path) {
        return new Given(new Incoming.File(path));
    }
}
