package dev.ganglion.domain.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// Files of the user's choice, outside of what the program keeps. Every method blocks on the disk, is safe on any
/// thread, and throws [dev.ganglion.domain.StorageException] with a sentence for the user.
public interface ChosenFiles {
    /// Writes the content of a file.
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /// Reads the content of a file; `F` is how it says that the content is not what it should be.
    interface Reading<T, F extends Exception> {
        T from(InputStream in) throws IOException, F;
    }

    /// Puts what is written in the place of what `file` held, once it is whole: a full disk leaves nothing behind.
    void write(Path file, Writing writing);

    /// What is read from `file`.
    <T, F extends Exception> T read(Path file, Reading<T, F> reading) throws F;
}
