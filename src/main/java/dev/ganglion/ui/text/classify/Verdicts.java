package dev.ganglion.ui.text.classify;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.Neurons;
import dev.ganglion.export.calls.Cells;
import dev.ganglion.task.ResultJson;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.run.ScoreBar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What all texts were taken for, in words and for other programs.
final class Verdicts {
    private Verdicts() {}

    /// Such as `12 texts  ·  NEGATIVE 4  ·  POSITIVE 8`, and how many are missing.
    ///
    /// @param asked how many texts there are
    static String summary(List<Verdict> all, int asked) {
        Map<String, Long> counts = all.stream()
                .collect(Collectors.groupingBy(
                        verdict -> verdict.likeliest().label(), TreeMap::new, Collectors.counting()));
        Stream<String> parts = counts.entrySet().stream()
                .map(each -> Texts.text("classify.of", each.getKey(), Figures.count(each.getValue())));
        return Stream.concat(Stream.of(Texts.text("classify.count", all.size(), asked - all.size())), parts)
                .collect(Collectors.joining("  ·  "));
    }

    /// What all of them took; empty where nobody knows of one.
    static Optional<Neurons> cost(List<Verdict> all) {
        if (all.stream().anyMatch(verdict -> verdict.paid().neurons().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Neurons(all.stream()
                .flatMap(verdict -> verdict.paid().neurons().stream())
                .map(Neurons::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /// A line for each text: the text, what it is, and the score of every label.
    static String csv(List<Verdict> all) {
        List<String> labels = all.stream()
                .flatMap(verdict -> verdict.paid().value().stream())
                .map(LabelScore::label)
                .distinct()
                .sorted()
                .toList();
        StringBuilder csv = new StringBuilder();
        csv.append(Cells.line(
                Stream.concat(Stream.of("text", "label"), labels.stream().map(Cells::text))
                        .toList()));
        all.forEach(verdict -> csv.append(line(verdict, labels)));
        return csv.toString();
    }

    private static String line(Verdict verdict, List<String> labels) {
        Stream<String> words =
                Stream.of(verdict.text(), verdict.likeliest().label()).map(Cells::text);
        Stream<String> scores = labels.stream().map(label -> ScoreBar.figure(verdict.score(label)));
        return Cells.line(Stream.concat(words, scores).toList());
    }

    static String json(List<Verdict> all) {
        return ResultJson.of(all.stream().map(Verdicts::fields).toList());
    }

    private static Map<String, Object> fields(Verdict verdict) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", verdict.text());
        fields.put("labels", verdict.paid().value());
        return fields;
    }
}
