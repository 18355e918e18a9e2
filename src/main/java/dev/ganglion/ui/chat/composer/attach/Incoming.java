package dev.ganglion.ui.chat.composer.attach;

import java.nio.file.Path;

/// Something that came by drop, paste or dialog and is to be attached.
public sealed interface Incoming {
    /// What the user knows it by.
    String name();

    /// A file, whatever is in it.
    record File(Path path) implements Incoming {
        @Override
        public String name() {
            return Incoming.name(path);
        }
    }

    /// A picture that was never a file.
    record Pasted(Bitmap bitmap) implements Incoming {
        @Override
        public String name() {
            return bitmap.name();
        }
    }

    /// The last part of a path, or all of it where it has no parts.
    static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }
}
