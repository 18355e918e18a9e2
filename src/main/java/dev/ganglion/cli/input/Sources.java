package dev.ganglion.cli.input;

import dev.ganglion.domain.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Reads files, and standard input where a path is `-`.
public final class Sources {
    /// The path of standard input.
    public static final String INPUT = "-";

    /// More than Cloudflare takes in one request of any kind.
    private static final int MOST_BYTES = 100_000_000;

    private final Supplier<InputStream> input;
    private boolean inputIsRead;

    /// @param input asked only when something is read from it
    public Sources(Supplier<InputStream> input) {
        this.input = input;
    }

    /// A file that goes along with a request. It has at least one byte.
    public Attachment attachment(String path) throws Misuse {
        byte[] bytes = bytes(path);
        if (bytes.length == 0) {
            throw new Misuse(name(path) + " is empty.");
        }
        return new Attachment(name(path), Octets.of(bytes));
    }

    /// The lines that are not blank, without the blanks around them.
    public List<String> lines(String path) throws Misuse {
        List<String> lines = text(path)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty()) {
            throw new Misuse(name(path) + " has no line with a text.");
        }
        return lines;
    }

    /// The whole, read as UTF-8.
    public String text(String path) throws Misuse {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /// The whole, which has to be JSON.
    public JsonNode json(String path) throws Misuse {
        return JsonText.read(text(path), name(path));
    }

    private byte[] bytes(String path) throws Misuse {
        byte[] bytes = path.equals(INPUT) ? typed() : file(path);
        if (bytes.length > MOST_BYTES) {
            throw tooLarge(name(path));
        }
        return bytes;
    }

    private byte[] typed() throws Misuse {
        if (inputIsRead) {
            throw new Misuse("Standard input can be read once only.");
        }
        inputIsRead = true;
        try {
            return input.get().readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new Misuse("Standard input cannot be read.");
        }
    }

    private static byte[] file(String path) throws Misuse {
        try {
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                throw new Misuse(path + " is a folder; a file is wanted.");
            }
            if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
                throw tooLarge(path);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new Misuse("There is no file " + path + ".");
        } catch (AccessDeniedException e) {
            throw new Misuse("The file " + path + " may not be read.");
        } catch (IOException e) {
            throw new Misuse("The file " + path + " cannot be read.");
        }
    }

    private static Misuse tooLarge(String name) {
        return new Misuse(name + " has more than 100 MB, which no request may have.");
    }

    private static String name(String path) {
        return path.equals(INPUT) ? "Standard input" : path;
    }
}
