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
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes the order of passages as UTF-8.
///
/// @param rows in the order that they are written in
public record RankFile(String query, String model, List<RankRow> rows) {
    private static final List<String> HEAD =
            List.of("rank", "score", "passage", "rank_before", "row", "query", "model");
    private static final List<String> COSINE = List.of("cosine_rank", "cosine");

    public RankFile {
        rows = List.copyOf(rows);
    }

    /// Writes them all.
    ///
    /// @param out left open
    public void write(DataForm form, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        switch (form) {
            case CSV -> csv(writer);
            case JSON -> Lines.array(rows, this::object, writer);
            case JSONL -> Lines.each(rows, this::object, writer);
        }
        writer.flush();
    }

    private void csv(Writer out) throws IOException {
        boolean compared = rows.stream().anyMatch(row -> row.cosine().isPresent());
        List<String> head = new ArrayList<>(HEAD);
        if (compared) {
            head.addAll(COSINE);
        }
        out.write(Cells.line(head));
        for (RankRow row : rows) {
            List<String> cells = new ArrayList<>(List.of(
                    Integer.toString(row.after()),
                    Double.toString(row.score()),
                    Cells.text(row.passage()),
                    Integer.toString(row.before()),
                    Integer.toString(row.row()),
                    Cells.text(query),
                    Cells.text(model)));
            if (compared) {
                cells.add(
                        row.cosineRank().isPresent()
                                ? Integer.toString(row.cosineRank().getAsInt())
                                : "");
                cells.add(
                        row.cosine().isPresent() ? Double.toString(row.cosine().getAsDouble()) : "");
            }
            out.write(Cells.line(cells));
        }
    }

    private ObjectNode object(RankRow row) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("rank", row.after())
                .put("score", row.score())
                .put("passage", row.passage())
                .put("rank_before", row.before())
                .put("row", row.row())
                .put("query", query)
                .put("model", model);
        row.cosineRank().ifPresent(rank -> object.put("cosine_rank", rank));
        row.cosine().ifPresent(cosine -> object.put("cosine", cosine));
        return object;
    }
}
