package dev.ganglion.workersai;

/// An API token. Its `toString` never shows it.
public record Token(String secret) {
    @Override
    public String toString() {
        return "•••";
    }
}
