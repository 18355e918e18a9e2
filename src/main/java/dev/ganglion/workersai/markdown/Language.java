package dev.ganglion.workersai.markdown;

/// A language in which pictures are described.
public enum Language {
    EN,
    IT,
    DE,
    ES,
    FR,
    PT
}
