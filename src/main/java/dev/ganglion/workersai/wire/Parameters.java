package dev.ganglion.workersai.wire;

import dev.ganglion.domain.Octets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Writes named values, always in the order of their names: equal requests are then equal on the wire, which a cache
/// on the way needs.
public final class Parameters {
    private Parameters() {}

    /// As a JSON object.
    public static ObjectNode object(Map<String, Object> parameters) {
        ObjectNode object = Json.MAPPER.createObjectNode();
        new TreeMap<>(parameters).forEach((name, value) -> object.set(name, Json.MAPPER.valueToTree(value)));
        return object;
    }

    /// As the query of an address, a list as one pair for each of its values.
    public static String query(Map<String, Object> parameters) {
        List<String> pairs = new ArrayList<>();
        new TreeMap<>(parameters).forEach((name, value) -> {
            for (Object each : value instanceof Collection<?> many ? many : List.of(value)) {
                pairs.add(encode(name) + '=' + encode(text(each)));
            }
        });
        return String.join("&", pairs);
    }

    /// A value as plain text.
    public static String text(Object value) {
        return Json.scalar(Json.MAPPER.valueToTree(value)).orElseGet(() -> Json.MAPPER.writeValueAsString(value));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Bytes as a JSON array of numbers from 0 to 255.
    public static RawValue numbers(Octets octets) {
        byte[] bytes = octets.toArray();
        StringBuilder array = new StringBuilder(bytes.length * 4 + 2).append('[');
        for (int i = 0; i < bytes.length; i++) {
            array.append(i == 0 ? "" : ",").append(bytes[i] & 0xFF);
        }
        return new RawValue(array.append(']').toString());
    }
}
