package dev.ganglion.workersai.doctor;

/// What is examined, in this order.
public enum Check {
    NETWORK("network"),
    TOKEN("token"),
    ACCOUNT("account"),
    RUN("permission to run"),
    LIST("permission to list");

    private final String label;

    Check(String label) {
        this.label = label;
    }

    /// What a person reads.
    public String label() {
        return label;
    }
}
