package dev.ganglion.picture;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Reads the bytes of a file, if there are not too many.
final class PictureFile {
    private PictureFile() {}

    static byte[] read(Path file, int most) throws PictureException, InterruptedException {
        if (!Files.exists(file)) {
            throw new PictureException(new Refusal.Unreadable("there is no such file"));
        }
        if (!Files.isRegularFile(file)) {
            throw new PictureException(new Refusal.Unreadable("it is a folder or a device"));
        }
        try (var in = Files.newInputStream(file)) {
            long size = Files.size(file);
            if (size > most) {
                throw new PictureException(new Refusal.TooLarge(size, most));
            }
            var bytes = new byte[(int) size];
            int read = in.readNBytes(bytes, 0, bytes.length);
            return read == bytes.length ? bytes : Arrays.copyOf(bytes, read);
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw new InterruptedException(e.toString());
        } catch (AccessDeniedException e) {
            throw new PictureException(new Refusal.Unreadable("access is denied"), e);
        } catch (IOException e) {
            throw new PictureException(new Refusal.Unreadable(String.valueOf(e.getMessage())), e);
        }
    }
}
