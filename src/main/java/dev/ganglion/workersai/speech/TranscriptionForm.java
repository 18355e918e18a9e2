package dev.ganglion.workersai.speech;

/// How sound is sent to a model that writes down what it hears.
public enum TranscriptionForm {
    /// Its bytes are the whole body; parameters go into the query.
    RAW,
    /// JSON whose `audio` is an array of its bytes as numbers.
    BYTES,
    /// JSON whose `audio` is Base64.
    BASE64;

    /// The form of a model, by its id; Base64 for one we do not know.
    public static TranscriptionForm of(String model) {
        boolean raw = model.contains("nova-3") || model.endsWith("/whisper") || model.endsWith("/whisper-tiny-en");
        return raw ? RAW : BASE64;
    }
}
