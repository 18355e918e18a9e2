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

    private record Near(String text, double cosine) {}

    @Mixin
    private Saving saving = new Saving();

    @Option(names = "--format", paramLabel = "FORMAT", description = "How vectors are written: json (default) or csv.")
    private Optional<Format> format = Optional.empty();

    @Option(
            names = "--similar",
            paramLabel = "QUERY",
            description = "Print the texts by how near they are to this one instead of their vectors.")
    private Optional<String> query = Optional.empty();

    /// The texts to embed; the query is the first of them.
    List<String> withQuery(List<String> texts) {
        return Stream.concat(query.stream(), texts.stream()).toList();
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
        List<Vector> vectors = embedded.embeddings().vectors();
        for (int i = 0; i < vectors.size(); i++) {
            lines.append(line(embedded.texts().get(i), vectors.get(i))).append('\n');
        }
        return lines.toString();
    }

    private String line(String text, Vector vector) {
        return switch (format.orElse(Format.json)) {
            case json ->
                JsonNodeFactory.instance
                        .objectNode()
                        .put("text", text)
                        .set("vector", OutcomeJson.of(vector))
                        .toString();
            case csv ->
                Csv.row(Stream.concat(
                        Stream.of(text),
                        IntStream.range(0, vector.dimensions()).mapToObj(i -> Float.toString(vector.at(i)))));
        };
    }

    private static String nearest(Outcome.Embedded embedded) {
        List<Vector> vectors = embedded.embeddings().vectors();
        var near = new ArrayList<Near>();
        for (int i = 1; i < vectors.size(); i++) {
            near.add(new Near(embedded.texts().get(i), vectors.getFirst().cosine(vectors.get(i))));
        }
        near.sort(Comparator.comparingDouble(Near::cosine).reversed());
        var table = new Table(">COSINE", "TEXT");
        near.forEach(each -> table.row(String.format(Locale.ROOT, "%.3f", each.cosine), each.text));
        return table.toString();
    }
}
