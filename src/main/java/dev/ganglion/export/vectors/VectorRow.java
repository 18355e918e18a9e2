package dev.ganglion.export.vectors;

/// A text and its vector.
public final class VectorRow {
    private final String text;
    private final String model;
    private final String pooling;
    private final float[] numbers;

    /// @param pooling how the vector was made of those of tokens; empty where nobody said
    /// @param numbers which nobody changes
    public VectorRow(String text, String model, String pooling, float[] numbers) {
        this.text = text;
        this.model = model;
        this.pooling = pooling;
        this.numbers = numbers;
    }

    String text() {
        return text;
    }

    String model() {
        return model;
    }

    String pooling() {
        return pooling;
    }

    float[] numbers() {
        return numbers;
    }
}
