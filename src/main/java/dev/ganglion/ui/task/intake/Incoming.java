package dev.ganglion.ui.task.intake;

import java.nio.file.Path;

/// Something that came by drop, paste or dialog.
public sealed interface Incoming {
    /// What the user knows it by.
    String name();

    /// A file, whatever is in it.
    record File(Path path) implements Incoming {
        @Override
        public String name() {
            Path last = path.getFileName();
            return last == null ? path.toString() : last.toString();
        }
    }

    /// A picture that was never a file.
    record Pixels(String name, Bitmap bitmap) implements Incoming {}
}
