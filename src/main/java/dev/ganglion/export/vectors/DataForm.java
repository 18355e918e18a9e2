package dev.ganglion.export.vectors;

/// What a file of data is written as.
public enum DataForm {
    CSV("csv"),
    JSON("json"),
    /// A JSON object in each line.
    JSONL("jsonl");

    private final String extension;

    DataForm(String extension) {
        this.extension = extension;
    }

    /// What the names of its files end with, without the dot.
    public String extension() {
        return extension;
    }
}
