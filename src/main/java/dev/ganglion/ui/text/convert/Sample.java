package dev.ganglion.ui.text.convert;

import dev.ganglion.ui.kit.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small document to begin with.
///
/// @param id of its button
/// @param name of its file
record Sample(String id, String name) {
    static final List<Sample> ALL = List.of(
            new Sample("table", "prices.csv"), new Sample("page", "recipe.html"), new Sample("data", "library.xml"));

    String words() {
        return Texts.text("convert.example." + id);
    }

    /// Writes it to a new folder among the temporary files. Blocks.
    Path write() throws IOException {
        Path folder = Files.createTempDirectory("ganglion-sample");
        return Files.writeString(folder.resolve(name), Texts.text("convert.example." + id + ".content"));
    }
}
