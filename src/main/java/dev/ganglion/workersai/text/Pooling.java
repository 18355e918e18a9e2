package dev.ganglion.workersai.text;

/// How the vectors of tokens become that of a text. Vectors of one kind are not comparable with those of the other.
public enum Pooling {
    MEAN,
    CLS
}
