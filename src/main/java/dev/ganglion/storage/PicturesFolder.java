package dev.ganglion.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the folder where a user's pictures lie.
final class PicturesFolder {
    private static final Pattern XDG =
            Pattern.compile("^\\s*XDG_PICTURES_DIR=\"(?<home>\\$HOME)?(?<rest>/[^\"]*)?\"", Pattern.MULTILINE);

    private PicturesFolder() {}

    /// On Linux the one that the desktop names, on Windows the one that OneDrive has taken over where
    /// there is none, and `Pictures` otherwise.
    static Path of(Properties properties, Map<String, String> environment) {
        Path home = Path.of(properties.getProperty("user.home"));
        Path usual = home.resolve("Pictures");
        String system = properties.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return Optional.ofNullable(environment.get("OneDrive"))
                    .map(drive -> Path.of(drive, "Pictures"))
                    .filter(taken -> Files.isDirectory(taken) && !Files.isDirectory(usual))
                    .orElse(usual);
        }
        return system.startsWith("Mac") ? usual : named(home, environment).orElse(usual);
    }

    private static Optional<Path> named(Path home, Map<String, String> environment) {
        try {
            Path config = Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                    .filter(named -> !named.isBlank())
                    .map(Path::of)
                    .orElse(home.resolve(".config"));
            String dirs = Files.readString(config.resolve("user-dirs.dirs"), StandardCharsets.UTF_8);
            Matcher line = XDG.matcher(dirs);
            return line.find() ? folder(home, line) : Optional.empty();
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    /// A desktop without a folder for pictures names the home itself.
    private static Optional<Path> folder(Path home, Matcher line) {
        String rest = Optional.ofNullable(line.group("rest")).orElse("");
        Path folder = line.group("home") == null ? Path.of(rest) : home.resolve(rest.replaceAll("^/+", ""));
        return Optional.of(folder.normalize()).filter(Path::isAbsolute).filter(named -> !named.equals(home));
    }
}
