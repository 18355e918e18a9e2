package dev.ganglion.ui.catalogue.card;

import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.Parameter.Range;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One parameter as the card lists it.
///
/// @param byDefault empty where none is published
/// @param bounds its type, its range or choices, and whether it has to be given
public record ParameterLine(String name, String byDefault, String bounds) {
    private static final int MOST_CHOICES = 8;

    static ParameterLine of(Parameter parameter) {
        var bounds = new ArrayList<String>();
        bounds.add(type(parameter.type()));
        if (parameter.choices().isEmpty()) {
            bounds.add(range(parameter.range()));
        } else {
            bounds.add(choices(parameter.choices()));
        }
        bounds.add(
                switch (parameter.need()) {
                    case REQUIRED -> Texts.text("card.parameter.required");
                    case ONE_OF -> Texts.text("card.parameter.one-of");
                    case OPTIONAL -> "";
                });
        return new ParameterLine(
                parameter.name(),
                parameter
                        .byDefault()
                        .map(value -> value.equals("null") ? "" : value)
                        .orElse(""),
                Stream.of(bounds)
                        .flatMap(List::stream)
                        .filter(part -> !part.isEmpty())
                        .reduce((a, b) -> a + " · " + b)
                        .orElse(""));
    }

    /// Without `null`, which says no more than that it may be left out.
    private static String type(String written) {
        return written.replace("|null", "").replace("|", " or ");
    }

    private static String choices(List<String> choices) {
        return choices.size() > MOST_CHOICES
                ? String.join(", ", choices.subList(0, MOST_CHOICES)) + " …"
                : String.join(", ", choices);
    }

    private static String range(Range range) {
        String least = range.least().map(BigDecimal::toPlainString).orElse("");
        String most = range.most().map(BigDecimal::toPlainString).orElse("");
        if (least.isEmpty() && most.isEmpty()) {
            return "";
        }
        String key = "card.range." + range.measure() + (most.equals("1") ? ".one" : "");
        if (most.isEmpty()) {
            return Texts.text(key, Texts.text("card.range.least", least));
        }
        return Texts.text(key, least.isEmpty() ? Texts.text("card.range.most", most) : least + "–" + most);
    }
}
