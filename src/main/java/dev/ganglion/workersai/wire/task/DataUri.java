package dev.ganglion.workersai.wire.task;

import dev.ganglion.domain.Octets;
import java.util.Base64;

/// Bytes inside JSON, as an address that holds what it points at.
public final class DataUri {
    private DataUri() {}

    /// `data:{type};base64,…`
    public static String of(String type, Octets octets) {
        return "data:" + type + ";base64," + Base64.getEncoder().encodeToString(octets.toArray());
    }
}
