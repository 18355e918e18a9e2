package dev.ganglion.export.vectors;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON objects that are written one by one, so that any number of them fits.
final class Lines {
    private Lines() {}

    static <T> void each(List<T> rows, Function<T, ObjectNode> object, Writer out) throws IOException {
        for (T row : rows) {
            out.write(line(object.apply(row)));
            out.write('\n');
        }
    }

    static <T> void array(List<T> rows, Function<T, ObjectNode> object, Writer out) throws IOException {
        out.write("[");
        String before = "\n";
        for (T row : rows) {
            out.write(before);
            out.write(line(object.apply(row)));
            before = ",\n";
        }
        out.write("\n]\n");
    }

    private static String line(ObjectNode object) {
        return JsonMapper.shared().writeValueAsString(object);
    }
}
