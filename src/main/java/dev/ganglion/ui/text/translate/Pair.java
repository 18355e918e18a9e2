package dev.ganglion.ui.text.translate;

/// From which language into which.
record Pair(Language source, Language target) {
    boolean same() {
        return source.equals(target);
    }

    Pair swapped() {
        return new Pair(target, source);
    }

    /// Whether a model can do that.
    boolean fits(Languages languages) {
        return languages.sources().contains(source) && languages.targets().contains(target);
    }
}
