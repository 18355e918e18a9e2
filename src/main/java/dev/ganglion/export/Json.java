package dev.ganglion.export;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// A conversation as JSON of our own format, which [Import] reads: every branch, but not what was set aside.
final class Json {
    /// What the first field of a file says. A change that older versions would misread raises the number.
    static final String FORMAT = "ganglion.conversation/";

    static final int VERSION = 1;

    /// The largest file that is read.
    static final long LARGEST = 256L << 20;

    private static final int LONGEST = 128 << 20;
    private static final int DEEPEST = 32;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST)
                            .maxDocumentLength(LARGEST)
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            // A file is read value by value.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Function<String, Optional<Picture>> pictures;

    Json(Function<String, Optional<Picture>> pictures) {
        this.pictures = pictures;
    }

    void write(Conversation conversation, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", FORMAT + VERSION);
            json.writeStringProperty("id", conversation.id());
            json.writeStringProperty("title", conversation.title());
            json.writeStringProperty("model", conversation.model());
            json.writeStringProperty("created", conversation.created().toString());
            SetupJson.write(conversation.setup(), json);
            json.writeStringProperty("shownUntil", conversation.branches().leaf());
            Set<String> attached = turns(conversation.branches(), json);
            pictures(attached, json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /// Writes the turns and returns the ids of the pictures that go with them.
    private static Set<String> turns(Branches branches, JsonGenerator json) {
        Set<String> attached = new LinkedHashSet<>();
        List<Turn> present = branches.nodes().stream()
                .filter(node -> !node.aside())
                .map(Branches.Node::turn)
                .toList();
        json.writeArrayPropertyStart("turns");
        for (Turn turn : present) {
            json.writeStartObject();
            json.writeStringProperty("id", turn.id());
            json.writeStringProperty("parent", branches.before(turn.id()));
            json.writeStringProperty("at", turn.at().toString());
            TurnJson.write(turn, json);
            json.writeEndObject();
            if (turn instanceof Turn.Prompt prompt) {
                prompt.attachments().stream()
                        .filter(Attachment.Image.class::isInstance)
                        .forEach(image -> attached.add(image.id()));
            }
        }
        json.writeEndArray();
        return attached;
    }

    private void pictures(Set<String> attached, JsonGenerator json) {
        json.writeArrayPropertyStart("pictures");
        for (String id : attached) {
            pictures.apply(id).ifPresent(picture -> {
                json.writeStartObject();
                json.writeStringProperty("id", id);
                json.writeStringProperty("type", picture.type());
                json.writeBinaryProperty("bytes", picture.octets().toArray());
                json.writeEndObject();
            });
        }
        json.writeEndArray();
    }
}
