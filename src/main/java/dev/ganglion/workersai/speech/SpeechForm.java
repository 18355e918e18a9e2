package dev.ganglion.workersai.speech;

/// How a request for speech names its text.
public enum SpeechForm {
    /// `prompt`, as `melotts` takes it.
    PROMPT,
    /// `text`, as `aura` takes it.
    TEXT;

    /// The form of a model, by its id; that of `aura` for one we do not know.
    public static SpeechForm of(String model) {
        return model.contains("melotts") ? PROMPT : TEXT;
    }
}
