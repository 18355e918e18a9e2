package dev.ganglion.export;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// The pictures of a file while it is read. Each gets the id of its bytes: a file cannot pass one off as another.
final class Pictures {
    private final Map<String, String> newIds = new HashMap<>();
    private final Map<String, Picture> byNewId = new HashMap<>();

    /// Reads the list at which `json` stands, one picture after the other.
    void read(JsonParser json) throws Unreadable {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw wrong("pictures", "what.list");
        }
        for (int place = 0; json.nextToken() != JsonToken.END_ARRAY; place++) {
            String path = "pictures[" + place + "]";
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw wrong(path, "what.object");
            }
            readOne(json, path);
        }
    }

    private void readOne(JsonParser json, String path) throws Unreadable {
        String id = "";
        String type = "";
        byte[] bytes = {};
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                throw wrong(path + "." + name, "what.text");
            }
            switch (name) {
                case "id" -> id = json.getString();
                case "type" -> type = json.getString();
                case "bytes" -> bytes = json.getBinaryValue();
                default -> json.skipChildren();
            }
        }
        if (!type.startsWith("image/") || !Pixels.fit(bytes, Pixels.OF_A_PICTURE)) {
            throw wrong(path, "what.picture");
        }
        String newId = digest(bytes);
        newIds.put(id, newId);
        byNewId.put(newId, new Picture(type, Octets.of(bytes)));
    }

    private static Unreadable wrong(String path, String should) {
        return new Unreadable(Words.text("wrong", path, Words.text(should)));
    }

    /// The conversation with the new ids in the place of those of the file.
    Conversation renamed(Conversation conversation) {
        Branches branches = conversation.branches();
        for (Branches.Node node : conversation.branches().nodes()) {
            if (node.turn() instanceof Turn.Prompt prompt
                    && !prompt.attachments().isEmpty()) {
                List<Attachment> attachments =
                        prompt.attachments().stream().map(this::renamed).toList();
                branches = branches.replacing(new Turn.Prompt(prompt.id(), prompt.at(), prompt.text(), attachments));
            }
        }
        return conversation.with(branches);
    }

    private Attachment renamed(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Image image ->
                new Attachment.Image(
                        newIds.getOrDefault(image.id(), digest(image.thumbnail().toArray())),
                        image.name(),
                        image.type(),
                        image.width(),
                        image.height(),
                        image.bytes(),
                        image.thumbnail());
            case Attachment.TextFile file -> file;
        };
    }

    Map<String, Picture> byNewId() {
        return byNewId;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every JDK has SHA-256", absent);
        }
    }
}
