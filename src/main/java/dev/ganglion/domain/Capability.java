package dev.ganglion.domain;

/// Something a model can do beyond its task.
public enum Capability {
    STREAMING("Streaming"),
    FUNCTION_CALLING("Tools"),
    REASONING("Reasoning"),
    VISION("Vision"),
    JSON_MODE("JSON"),
    LORA("LoRA"),
    BATCH("Batch"),
    REALTIME("Realtime");

    private final String label;

    Capability(String label) {
        this.label = label;
    }

    /// The short word that a badge shows.
    public String label() {
        return label;
    }
}
