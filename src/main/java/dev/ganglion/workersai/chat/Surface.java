package dev.ganglion.workersai.chat;

/// The endpoint that a chat goes to.
public enum Surface {
    /// The native one, `…/ai/run/{model}`.
    RUN,
    /// The OpenAI-compatible one: `…/ai/v1/responses` for the form of that name, else `…/ai/v1/chat/completions`.
    OPENAI
}
