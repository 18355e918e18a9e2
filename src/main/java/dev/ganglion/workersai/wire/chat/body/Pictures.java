package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.Picture;
import dev.ganglion.workersai.wire.Json;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.util.RawValue;

/// Writes pictures.
final class Pictures {
    private Pictures() {}

    /// An array with a number for each byte. It is written as text at once: a node for each would take much more room.
    static JsonNode bytes(Picture picture) {
        byte[] bytes = picture.octets().toArray();
        StringBuilder array = new StringBuilder(bytes.length * 4 + 2).append('[');
        for (int each = 0; each < bytes.length; each++) {
            array.append(each == 0 ? "" : ",").append(bytes[each] & 0xFF);
        }
        return Json.MAPPER
                .getNodeFactory()
                .rawValueNode(new RawValue(array.append(']').toString()));
    }

    static String dataUrl(Picture picture) {
        String base64 = Base64.getEncoder().encodeToString(picture.octets().toArray());
        return "data:" + picture.type() + ";base64," + base64;
    }
}
