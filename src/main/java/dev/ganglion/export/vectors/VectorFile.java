package dev.ganglion.export.vectors;

import dev.ganglion.export.calls.Cells;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes texts and their vectors as UTF-8.
public final class VectorFile {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private VectorFile() {}

    /// Writes them all.
    ///
    /// @param out left open
    public static void write(DataForm form, List<VectorRow> rows, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (form) {
            case CSV -> csv(rows, writer);
            case JSON -> Lines.array(rows, VectorFile::object, writer);
            case JSONL -> Lines.each(rows, VectorFile::object, writer);
        }
        writer.flush();
    }

    /// The numbers of a vector as a JSON array.
    public static String numbers(float[] vector) {
        return JsonMapper.shared().writeValueAsString(array(vector));
    }

    private static void csv(List<VectorRow> rows, Writer out) throws IOException {
        int most = rows.stream().mapToInt(row -> row.numbers().length).max().orElse(0);
        List<String> head = new ArrayList<>(List.of("text", "model", "pooling"));
        for (int at = 0; at < most; at++) {
            head.add("d" + at);
        }
        out.write(Cells.line(head));
        for (VectorRow row : rows) {
            List<String> cells = new ArrayList<>(
                    List.of(Cells.text(row.text()), Cells.text(row.model()), Cells.text(row.pooling())));
            for (float number : row.numbers()) {
                cells.add(Float.toString(number));
            }
            out.write(Cells.line(cells));
        }
    }

    private static ObjectNode object(VectorRow row) {
        ObjectNode object = NODES.objectNode().put("text", row.text()).put("model", row.model());
        if (!row.pooling().isEmpty()) {
            object.put("pooling", row.pooling());
        }
        object.set("vector", array(row.numbers()));
        return object;
    }

    private static ArrayNode array(float[] vector) {
        ArrayNode array = NODES.arrayNode(vector.length);
        for (float number : vector) {
            array.add(number);
        }
        return array;
    }
}
