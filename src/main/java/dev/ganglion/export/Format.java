package dev.ganglion.export;

/// What a conversation can be written as.
public enum Format {
    MARKDOWN("md"),
    /// One page that needs no network and runs nothing.
    HTML("html"),
    /// Whole: every branch, setup, picture and figure. The only one that can be read back.
    JSON("json"),
    TEXT("txt");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /// What the names of its files end with, without the dot.
    public String extension() {
        return extension;
    }
}
