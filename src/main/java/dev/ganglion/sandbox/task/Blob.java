package dev.ganglion.sandbox.task;

import java.util.Base64;

/// Bytes with the media type they claim. They are shared, not copied: nobody writes into them.
public final class Blob {
    private final byte[] bytes;
    private final String type;

    /// Those bytes; `type` may be empty.
    public Blob(byte[] bytes, String type) {
        this.bytes = bytes;
        this.type = type;
    }

    /// The bytes themselves.
    public byte[] bytes() {
        return bytes;
    }

    /// The media type, without parameters.
    public String type() {
        return type;
    }

    /// The bytes as JSON carries them.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
