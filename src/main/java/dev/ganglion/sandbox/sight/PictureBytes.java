package dev.ganglion.sandbox.sight;

import java.util.Base64;
import tools.jackson.databind.JsonNode;

/// The bytes of a picture in the forms in which JSON carries them.
public final class PictureBytes {
    private static final String DATA = "data:";
    private static final String BASE64 = ";base64";

    private PictureBytes() {}

    /// Reads an array of bytes, a data URI or plain base64.
    ///
    /// @throws NotAPicture if it is none of these; an address on the network is refused, as there is none
    public static byte[] of(JsonNode json) throws NotAPicture {
        return json.isArray() ? array(json) : text(json.asString(""));
    }

    private static byte[] array(JsonNode json) throws NotAPicture {
        var bytes = new byte[json.size()];
        for (int i = 0; i < bytes.length; i++) {
            int value = json.path(i).asInt(-1);
            if (value < 0 || value > 255) {
                throw new NotAPicture("image byte " + i + " is not in 0..255");
            }
            bytes[i] = (byte) value;
        }
        return bytes;
    }

    private static byte[] text(String text) throws NotAPicture {
        if (text.regionMatches(true, 0, "http:", 0, 5) || text.regionMatches(true, 0, "https:", 0, 6)) {
            throw new NotAPicture("image url must be a data URI, http and https are not supported");
        }
        if (!text.startsWith(DATA)) {
            return base64(text);
        }
        int comma = text.indexOf(',');
        if (comma < 0 || !text.substring(0, comma).endsWith(BASE64)) {
            throw new NotAPicture("image url is a data URI without base64 data");
        }
        return base64(text.substring(comma + 1));
    }

    private static byte[] base64(String text) throws NotAPicture {
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new NotAPicture("image is not valid base64");
        }
    }
}
