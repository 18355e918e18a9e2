package dev.ganglion.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// A flat JSON object of texts in a file that people may read and edit.
final class SettingsFile {
    private static final JsonFactory JSON = new JsonFactory();

    private SettingsFile() {}

    /// Throws [StreamReadException] for anything but a flat object.
    static Map<String, String> read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        var values = new TreeMap<String, String>();
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new StreamReadException(json, "not an object");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                if (!json.nextToken().isScalarValue()) {
                    throw new StreamReadException(json, "not a flat object");
                }
                values.put(key, json.getString());
            }
            return values;
        }
    }

    /// Replaces the file as a whole: it is never half written.
    static void write(Path file, Map<String, String> values) throws IOException {
        Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName() + ".", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(draft);
                    JsonGenerator json = JSON.createGenerator(new Pretty(), out)) {
                json.writeStartObject();
                values.forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            move(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /// Puts the draft in the place of the file, at once where the file system can.
    static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static final class Pretty extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }
}
