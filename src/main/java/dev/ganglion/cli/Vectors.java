package dev.ganglion.cli;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.surroundings.ExitCode;
import dev.ganglion.cli.task.Outcome;
import dev.ganglion.cli.task.OutcomeJson;
import dev.ganglion.cli.task.Table;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.table.Csv;
import dev.ganglion.workersai.text.Vector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/// How vectors are written: a line each, or the texts nearest to a query.
final class Vectors implements Delivery {
    /// The form of a line.
    enum Format {
        json,
        csv
    }

    private record Near(String text, String row, double cosine) {}

    @Mixin
    private Saving saving = new Saving();

    @Option(names = "--format", paramLabel = "FORMAT", description = "How vectors are written: json (default) or csv.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--similar",
            paramLabel = "QUERY",
            description = "Print the texts by how near they are to this one instead of their vectors.")
    private Optional<String> query = Optional.empty();

    private List<Integer> rows = List.of();
    private int unnumbered;

    /// The texts to embed; the query is the first of them.
    ///
    /// @param rows the numbers of the rows of a table that the last of the texts stand in
    List<String> withQuery(List<String> texts, List<Integer> rows) {
        List<String> all = Stream.concat(query.stream(), texts.stream()).toList();
        this.rows = rows;
        unnumbered = all.size() - rows.size();
        return all;
    }

    void check(String model) throws Misuse {
        if (query.isPresent() && format.isPresent()) {
            throw new Misuse("--similar prints the texts, and no vector that had a --format.");
        }
        saving.check(model);
    }

    @Override
    public boolean json() {
        return false;
    }

    @Override
    public int deliver(Outcome outcome, Answers answers, Console console) {
        String text = outcome instanceof Outcome.Embedded embedded ? written(embedded) : "";
        if (saving.wanted()) {
            return saving.save(Octets.of(text.getBytes(StandardCharsets.UTF_8)), outcome, answers, console);
        }
        console.print(text);
        return ExitCode.WHOLE;
    }

    private String written(Outcome.Embedded embedded) {
        if (query.isPresent()) {
            return nearest(embedded);
        }
        var lines = new StringBuilder();
        for (int i = 0; i < embedded.embeddings().vectors().size(); i++) {
            lines.append(line(embedded, i)).append('\n');
        }
        return lines.toString();
    }

    private String line(Outcome.Embedded embedded, int at) {
        String text = embedded.texts().get(at);
        Vector vector = embedded.embeddings().vectors().get(at);
        return switch (format.orElse(Format.json)) {
            case json -> {
                var object = JsonNodeFactory.instance.objectNode().put("text", text);
                row(at).ifPresent(row -> object.put("row", row));
                yield object.set("vector", OutcomeJson.of(vector)).toString();
            }
            case csv ->
                Csv.row(Stream.concat(
                        Stream.of(text),
                        IntStream.range(0, vector.dimensions()).mapToObj(i -> Float.toString(vector.at(i)))));
        };
    }

    /// The row of the table that a text stands in.
    private Optional<Integer> row(int at) {
        return at < unnumbered ? Optional.empty() : Optional.of(rows.get(at - unnumbered));
    }

    private String nearest(Outcome.Embedded embedded) {
        List<Vector> vectors = embedded.embeddings().vectors();
        var near = new ArrayList<Near>();
        for (int i = 1; i < vectors.size(); i++) {
            String row = row(i).map(String::valueOf).orElse("");
            near.add(new Near(embedded.texts().get(i), row, vectors.getFirst().cosine(vectors.get(i))));
        }
        near.sort(Comparator.comparingDouble(Near::cosine).reversed());
        var table = rows.isEmpty() ? new Table(">COSINE", "TEXT") : new Table(">COSINE", ">ROW", "TEXT");
        near.forEach(each -> table.row(cells(each)));
        return table.toString();
    }

    private String[] cells(Near near) {
        String cosine = String.format(Locale.ROOT, "%.3f", near.cosine);
        return rows.isEmpty() ? new String[] {cosine, near.text} : new String[] {cosine, near.row, near.text};
    }
}
