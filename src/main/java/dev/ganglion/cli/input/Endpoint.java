package dev.ganglion.cli.input;

/// Which of the service's endpoints a model is reached by.
public enum Endpoint {
    /// The model's own, which every model has.
    RUN,
    /// OpenAI's chat completions or embeddings.
    OPENAI,
    /// OpenAI's responses, of gpt-oss alone.
    RESPONSES
}
