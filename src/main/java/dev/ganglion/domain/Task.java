package dev.ganglion.domain;

import java.util.Arrays;

/// What a model is for, named as the catalogue of Workers AI names it.
public enum Task {
    TEXT_GENERATION("Text Generation"),
    TEXT_TO_IMAGE("Text-to-Image"),
    SPEECH_RECOGNITION("Automatic Speech Recognition"),
    TEXT_TO_SPEECH("Text-to-Speech"),
    TEXT_EMBEDDINGS("Text Embeddings"),
    TEXT_CLASSIFICATION("Text Classification"),
    TRANSLATION("Translation"),
    SUMMARIZATION("Summarization"),
    IMAGE_TO_TEXT("Image-to-Text"),
    IMAGE_CLASSIFICATION("Image Classification"),
    OBJECT_DETECTION("Object Detection"),
    VOICE_ACTIVITY("Voice Activity Detection"),
    /// A task that this version does not know by name.
    OTHER("Other");

    private final String label;

    Task(String label) {
        this.label = label;
    }

    /// The service's own name of the task.
    public String label() {
        return label;
    }

    /// The task of that label, ignoring case; [#OTHER] for one we do not know.
    public static Task labelled(String label) {
        return Arrays.stream(values())
                .filter(task -> task.label.equalsIgnoreCase(label))
                .findFirst()
                .orElse(OTHER);
    }
}
