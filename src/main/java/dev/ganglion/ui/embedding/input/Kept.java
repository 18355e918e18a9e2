package dev.ganglion.ui.embedding.input;

import dev.ganglion.domain.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What is remembered of texts: what stands in the box, and the list that stands before it.
record Kept(Settings settings, String key) {
    String text() {
        return settings.value(key + ".text").orElse("");
    }

    Optional<Path> file() {
        try {
            return settings.value(key + ".file").map(Path::of);
        } catch (InvalidPathException edited) {
            return Optional.empty();
        }
    }

    Optional<String> table() {
        return settings.value(key + ".table").filter(text -> !text.isEmpty());
    }

    Input.Listed restored(Input.Listed read) {
        int column = settings.value(key + ".column")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .filter(at -> at < read.table().columns())
                .orElse(read.column());
        boolean headed = settings.value(key + ".headed").map("true"::equals).orElse(read.headed());
        return new Input.Listed(read.name(), read.table(), column, headed);
    }

    /// A paste that is too long is forgotten.
    boolean isLost() {
        return settings.value(key + ".table").map(String::isEmpty).orElse(false);
    }

    void typed(String text) {
        settings.put(key + ".text", text);
    }

    void unlisted() {
        List.of(".file", ".table", ".column", ".headed").forEach(name -> settings.remove(key + name));
    }

    void opened(Path file) {
        unlisted();
        settings.put(key + ".file", file.toAbsolutePath().toString());
    }

    void pasted(String text) {
        unlisted();
        settings.put(key + ".table", text);
    }

    void shown(Input.Listed listed) {
        settings.put(key + ".column", Integer.toString(listed.column()));
        settings.put(key + ".headed", Boolean.toString(listed.headed()));
    }
}
