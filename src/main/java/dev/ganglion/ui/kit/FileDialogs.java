package dev.ganglion.ui.kit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/// Asks the user for a file. UI thread only; waits for the answer.
public interface FileDialogs {
    /// A kind of file.
    ///
    /// @param pattern such as `*.json`
    record Kind(String words, String pattern) {
        /// That file with the ending of this kind, where it was typed without any. A file that is there
        /// already under the longer name stays untouched: nobody was asked about that one.
        Path ended(Path typed) {
            String name = typed.getFileName().toString();
            if (name.contains(".") || !pattern.startsWith("*.")) {
                return typed;
            }
            Path ended = typed.resolveSibling(name + pattern.substring(1));
            return Files.exists(ended) ? typed : ended;
        }
    }

    /// Where to write a new file.
    Optional<Path> save(Kind kind, String suggested);

    /// Which file to read.
    Optional<Path> open(Kind kind);

    /// Which files to read; empty when none is chosen.
    List<Path> openAll(Kind kind);

    /// The dialogs of the system, over the window of `node`.
    static FileDialogs over(Node node) {
        return new FileDialogs() {
            @Override
            public Optional<Path> save(Kind kind, String suggested) {
                FileChooser chooser = chooser(kind);
                chooser.setInitialFileName(suggested);
                return path(chooser.showSaveDialog(node.getScene().getWindow())).map(kind::ended);
            }

            @Override
            public Optional<Path> open(Kind kind) {
                return path(chooser(kind).showOpenDialog(node.getScene().getWindow()));
            }

            @Override
            public List<Path> openAll(Kind kind) {
                List<File> files =
                        chooser(kind).showOpenMultipleDialog(node.getScene().getWindow());
                return files == null
                        ? List.of()
                        : files.stream().map(File::toPath).toList();
            }
        };
    }

    private static FileChooser chooser(Kind kind) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(kind.words());
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind.words(), kind.pattern()));
        return chooser;
    }

    private static Optional<Path> path(@Nullable File file) {
        return Optional.ofNullable(file).map(File::toPath);
    }
}
