package dev.ganglion.cli.task;

import dev.ganglion.cli.input.MediaType;
import dev.ganglion.cli.input.Misuse;
import dev.ganglion.domain.Octets;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Where a result goes. It is written beside its place and moved there when it is whole, so that nothing half-written
/// ever has its name.
public final class ResultFile {
    /// Where it ended up.
    ///
    /// @param asWanted whether that is where it was to go
    public record Saved(Path file, boolean asWanted) {}

    private final Path wanted;
    private final boolean named;
    private final boolean replaces;
    private final String stem;

    private ResultFile(Path wanted, boolean replaces, String stem) {
        this.wanted = wanted;
        this.named = !Files.isDirectory(wanted);
        this.replaces = replaces;
        this.stem = stem;
    }

    /// Checks, before anything is paid for, that a result can go to `path`, a file or a folder.
    ///
    /// @param stem the name that a file in a folder gets, without its extension
    public static ResultFile at(String path, boolean replaces, String stem) throws Misuse {
        Path wanted = path(path);
        if (Files.isDirectory(wanted)) {
            probe(wanted);
            return new ResultFile(wanted, replaces, stem);
        }
        if (Files.exists(wanted) && !replaces) {
            throw new Misuse(path + " exists already. Add --force to replace it, or give another name.");
        }
        Path folder = folder(wanted);
        if (!Files.isDirectory(folder)) {
            throw new Misuse("There is no folder " + folder + " to write " + wanted.getFileName() + " into.");
        }
        probe(folder);
        return new ResultFile(wanted, replaces, stem);
    }

    /// Makes a file in a folder and takes it away again: permissions alone do not tell of a disk that is read only.
    private static void probe(Path folder) throws Misuse {
        try {
            Files.delete(Files.createTempFile(folder, ".ganglion-", ".part"));
        } catch (IOException e) {
            throw new Misuse("The folder " + folder + " may not be written into.");
        }
    }

    /// Writes it, into the folder for temporary files where its own place fails: it has been paid for.
    public Saved save(Octets octets) throws IOException {
        try {
            return new Saved(place(octets), true);
        } catch (IOException e) {
            return new Saved(keep(octets), false);
        }
    }

    /// Writes it into the folder for temporary files.
    public static Path keep(Octets octets) throws IOException {
        String extension = '.' + MediaType.of(octets).extension();
        Path refuge = Files.createTempFile("ganglion-", extension);
        return Files.write(refuge, octets.toArray());
    }

    private Path place(Octets octets) throws IOException {
        Path part = (named ? folder(wanted) : wanted).resolve('.' + stem + '.' + UUID.randomUUID() + ".part");
        try {
            Files.write(part, octets.toArray());
            return named
                    ? moved(part, wanted)
                    : numbered(part, MediaType.of(octets).extension());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Path moved(Path part, Path target) throws IOException {
        return replaces ? Files.move(part, target, StandardCopyOption.REPLACE_EXISTING) : Files.move(part, target);
    }

    /// The first name in the folder that is free, unless it may be replaced.
    private Path numbered(Path part, String extension) throws IOException {
        for (int number = 1; ; number++) {
            Path target = wanted.resolve(stem + (number == 1 ? "" : "-" + number) + '.' + extension);
            try {
                return moved(part, target);
            } catch (FileAlreadyExistsException e) {
                // the next number may be free
            }
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static Path path(String path) throws Misuse {
        try {
            return Path.of(path);
        } catch (InvalidPathException e) {
            throw new Misuse("--output takes the path of a file or a folder, which " + path + " is not.");
        }
    }
}
