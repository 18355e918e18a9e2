package dev.ganglion.export;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.chat.Attachment;
import tools.jackson.core.JsonGenerator;

/// What goes with a prompt, in the JSON of its conversation. The bytes of pictures lie apart.
final class AttachmentJson {
    private AttachmentJson() {}

    static void write(Attachment attachment, JsonGenerator json) {
        json.writeStartObject();
        switch (attachment) {
            case Attachment.Image image -> {
                json.writeStringProperty("type", "image");
                json.writeStringProperty("id", image.id());
                json.writeStringProperty("name", image.name());
                json.writeStringProperty("mediaType", image.type());
                json.writeNumberProperty("width", image.width());
                json.writeNumberProperty("height", image.height());
                json.writeNumberProperty("bytes", image.bytes());
                json.writeBinaryProperty("thumbnail", image.thumbnail().toArray());
            }
            case Attachment.TextFile file -> {
                json.writeStringProperty("type", "text");
                json.writeStringProperty("id", file.id());
                json.writeStringProperty("name", file.name());
                json.writeStringProperty("text", file.text());
            }
        }
        json.writeEndObject();
    }

    static Attachment read(Fields attachment) throws Unreadable {
        return switch (attachment.text("type")) {
            case "image" -> image(attachment);
            case "text" ->
                new Attachment.TextFile(attachment.text("id"), attachment.text("name"), attachment.text("text"));
            default -> throw attachment.wrong("type", "what.kind", "image, text");
        };
    }

    private static Attachment.Image image(Fields image) throws Unreadable {
        byte[] thumbnail = image.bytes("thumbnail");
        if (thumbnail.length > 0 && !Pixels.fit(thumbnail, Pixels.OF_A_THUMBNAIL)) {
            throw image.wrong("thumbnail", "what.thumbnail");
        }
        return new Attachment.Image(
                image.text("id"),
                image.text("name"),
                image.text("mediaType"),
                image.count("width"),
                image.count("height"),
                image.count("bytes"),
                Octets.of(thumbnail));
    }
}
