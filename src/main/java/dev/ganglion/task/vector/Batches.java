package dev.ganglion.task.vector;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Parameter.Measure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// How many texts go into one call.
public final class Batches {
    /// What models take at a time of which nothing is published.
    private static final int USUALLY = 100;

    private Batches() {}

    /// How many texts that model takes at a time.
    public static int most(String model) {
        return Parameters.bundled(model).stream()
                .filter(each -> each.name().equals("text") && each.range().measure() == Measure.ITEMS)
                .findFirst()
                .flatMap(each -> each.range().most())
                .map(BigDecimal::intValue)
                .orElse(USUALLY);
    }

    /// The same texts in their order, as many at a time as that model takes.
    public static List<List<String>> of(String model, List<String> texts) {
        int most = most(model);
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += most) {
            batches.add(texts.subList(from, Math.min(from + most, texts.size())));
        }
        return batches;
    }
}
