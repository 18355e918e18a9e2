package dev.ganglion.export.calls;

import dev.ganglion.domain.meter.Entry;
import java.io.IOException;
import java.io.OutputStream;

/// A file of calls that is being written, one by one, so that any number of them fits.
public interface CallFile extends AutoCloseable {
    /// What it is written as.
    enum Form {
        CSV("csv"),
        JSON("json");

        private final String extension;

        Form(String extension) {
            this.extension = extension;
        }

        /// What the names of its files end with, without the dot.
        public String extension() {
            return extension;
        }
    }

    /// Begins a file as UTF-8.
    ///
    /// @param out left open when the file is closed
    static CallFile begin(Form form, OutputStream out) throws IOException {
        return switch (form) {
            case CSV -> new CsvCalls(out);
            case JSON -> new JsonCalls(out);
        };
    }

    /// Writes one call by its last line.
    void add(Entry call) throws IOException;

    /// Writes what ends the file.
    @Override
    void close() throws IOException;
}
