package dev.ganglion.sandbox.task;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a model is asked for.
///
/// @param input the fields of a JSON body or of a form; empty if the body is the file itself
/// @param raw the body if it is the file itself
/// @param files the files of a form, by the names of their fields
/// @param query the parameters of the address
public record Work(
        ModelFacts model, JsonNode input, Optional<Blob> raw, Map<String, Blob> files, Map<String, String> query) {
    public Work {
        files = Map.copyOf(files);
        query = Map.copyOf(query);
    }

    /// A field that must be a text.
    public String text(String name) throws Refusal {
        if (!input.has(name)) {
            throw Refusal.badInput("required properties at '/' are '" + name + "'");
        }
        return input.path(name).asString("");
    }

    /// A field, or a standard where it is missing.
    public String text(String name, String standard) {
        return input.path(name).asString(standard);
    }

    /// A whole number, or a standard where it is missing.
    public int number(String name, int standard) {
        return input.path(name).isNumber() ? input.path(name).asInt(standard) : standard;
    }

    /// A number, or a standard where it is missing.
    public double decimal(String name, double standard) {
        return input.path(name).isNumber() ? input.path(name).doubleValue() : standard;
    }

    /// A yes or no of the body or the address, or a standard where neither says.
    public boolean flag(String name, boolean standard) {
        if (query.containsKey(name)) {
            return !query.get(name).equals("false");
        }
        return input.path(name).asBoolean(standard);
    }

    /// A file in a field: an array of bytes, base64, a data URL, or an object with such a `body`.
    public Optional<Blob> file(String name) throws Refusal {
        var value = input.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.ofNullable(files.get(name));
        }
        return Optional.of(blob("/" + name, value));
    }

    /// The body if it is the file itself, or else the file in that field, which must be there.
    public Blob fileOrBody(String name) throws Refusal {
        return raw.isPresent()
                ? raw.get()
                : file(name).orElseThrow(() -> Refusal.badInput("required properties at '/' are '" + name + "'"));
    }

    private static Blob blob(String path, JsonNode value) throws Refusal {
        if (value.isArray()) {
            return new Blob(bytes(path, value), "");
        }
        if (value.isObject()) {
            return blob(path + "/body", value.path("body"));
        }
        var text = value.asString("");
        int data = text.startsWith("data:") ? text.indexOf(',') + 1 : 0;
        try {
            return new Blob(Base64.getMimeDecoder().decode(text.substring(data)), "");
        } catch (IllegalArgumentException e) {
            throw Refusal.ai(400, 5004, "Invalid data type for base64 input: the value of '" + path + "' is none");
        }
    }

    private static byte[] bytes(String path, JsonNode array) throws Refusal {
        var bytes = new byte[array.size()];
        for (int i = 0; i < bytes.length; i++) {
            var value = array.path(i);
            if (!value.isIntegralNumber() || value.intValue() < 0 || value.intValue() > 0xFF) {
                throw Refusal.badInput("Value of '%s/%d' must be an integer from 0 to 255".formatted(path, i));
            }
            bytes[i] = (byte) value.intValue();
        }
        return bytes;
    }
}
