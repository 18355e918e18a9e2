package dev.ganglion.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Whether this desktop has a program that opens web pages: the toolkit does not say when there is none. Only Linux
/// can lack one. Reads the files that the desktop itself goes by.
record WebHandler(List<Path> folders) {
    private static final String HANDLER = "x-scheme-handler/https=";
    private static final Path PORTAL = Path.of("/.flatpak-info");

    /// What the variables of the environment say; they have the usual places where they say nothing.
    static WebHandler of(Map<String, String> environment, Path home) {
        List<Path> folders = new ArrayList<>();
        places(environment, "XDG_CONFIG_HOME", home.resolve(".config").toString())
                .forEach(folders::add);
        places(environment, "XDG_CONFIG_DIRS", "/etc/xdg").forEach(folders::add);
        Stream.concat(
                        places(
                                environment,
                                "XDG_DATA_HOME",
                                home.resolve(".local/share").toString()),
                        places(environment, "XDG_DATA_DIRS", "/usr/local/share:/usr/share"))
                .map(data -> data.resolve("applications"))
                .forEach(folders::add);
        return new WebHandler(List.copyOf(folders));
    }

    private static Stream<Path> places(Map<String, String> environment, String name, String usual) {
        String said = environment.getOrDefault(name, "");
        return Stream.of((said.isBlank() ? usual : said).split(":", -1))
                .filter(place -> place.startsWith("/"))
                .map(Path::of);
    }

    /// Whether there is one on this machine. Blocks.
    static boolean isHere() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !linux
                || Files.exists(PORTAL)
                || of(System.getenv(), Path.of(System.getProperty("user.home"))).isKnown();
    }

    /// Whether some file names a program for the web.
    boolean isKnown() {
        return folders.stream().filter(Files::isDirectory).anyMatch(WebHandler::isNamedIn);
    }

    private static boolean isNamedIn(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{mimeapps.list,mimeinfo.cache}")) {
            for (Path file : files) {
                try (Stream<String> lines = Files.lines(file)) {
                    if (lines.anyMatch(line -> line.startsWith(HANDLER) && line.length() > HANDLER.length())) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException | UncheckedIOException unreadable) {
            return true; // nobody knows: let the desktop try
        }
    }
}
