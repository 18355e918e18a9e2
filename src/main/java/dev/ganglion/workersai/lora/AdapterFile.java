package dev.ganglion.workersai.lora;

/// The two files of an adapter, by the only names that the service takes.
public enum AdapterFile {
    CONFIG("adapter_config.json", "application/json"),
    WEIGHTS("adapter_model.safetensors", "application/octet-stream");

    private final String fileName;
    private final String type;

    AdapterFile(String fileName, String type) {
        this.fileName = fileName;
        this.type = type;
    }

    public String fileName() {
        return fileName;
    }

    /// Its media type.
    public String type() {
        return type;
    }
}
