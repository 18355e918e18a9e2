package dev.ganglion.export;

/// What is in a file for reading only when it is asked for. JSON has both always.
public enum Extra {
    /// What models thought before they answered.
    REASONING,
    /// A line below each answer: model, tokens, cost and time.
    FIGURES
}
