package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Fit.Change;
import dev.ganglion.domain.form.Value;
import dev.ganglion.schema.JsonText;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fields and values in words.
final class FormText {
    private static final int LONGEST = 60;
    private static final int BRIEF = 22;

    private FormText() {}

    /// What people call the field of that name.
    static String label(String name) {
        return Texts.find("form.label." + name).orElseGet(() -> humane(name));
    }

    private static String humane(String name) {
        String words =
                name.substring(name.lastIndexOf('.') + 1).replace('_', ' ').strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String value(Value value) {
        return switch (value) {
            case Value.Numeral(BigDecimal number) -> number(number);
            case Value.Text(String text) -> cut(text);
            case Value.Truth(boolean on) -> Texts.text(on ? "form.on" : "form.off");
            case Value.Texts(List<String> texts) -> cut(String.join(", ", texts));
            case Value.Json(String json) -> cut(json);
        };
    }

    /// As it is typed: no grouping, and a power of ten only where the digits would fill the box.
    static String number(BigDecimal number) {
        return Math.abs(number.scale()) + number.precision() > 24 ? number.toString() : number.toPlainString();
    }

    /// What holds while nothing is set.
    static String unset(Field field) {
        Optional<Value> byDefault = field.facts().byDefault();
        if (byDefault.isPresent()) {
            return Texts.text("form.default.is", value(byDefault.get()));
        }
        return Texts.text(field.needed() ? "form.needed" : "form.default.unknown");
    }

    /// The same for beside the label.
    static String unsetBriefly(Field field) {
        return field.facts()
                .byDefault()
                .map(value -> Texts.text("form.default.is", cut(value(value), BRIEF)))
                .orElseGet(() -> unset(field));
    }

    /// What a field takes, such as `0 to 5`; empty where it takes anything.
    static String takes(Field field) {
        return switch (field) {
            case Field.Numeric numeric -> range(numeric.bounds(), "form.takes.number");
            case Field.Text text -> range(text.letters(), "form.takes.letters");
            case Field.Texts texts ->
                range(texts.items(), isOne(texts.items().most()) ? "form.takes.item" : "form.takes.items");
            case Field.Choice _, Field.Switch _, Field.Json _, Field.File _ -> "";
        };
    }

    private static boolean isOne(Optional<BigDecimal> most) {
        return most.filter(end -> end.compareTo(BigDecimal.ONE) == 0).isPresent();
    }

    private static String range(Bounds bounds, String key) {
        Optional<String> least = bounds.least().map(FormText::number);
        Optional<String> most = bounds.most().map(FormText::number);
        if (least.isPresent() && most.isPresent()) {
            return Texts.text(key, Texts.text("form.range.both", least.get(), most.get()));
        }
        return least.map(end -> Texts.text(key, Texts.text("form.range.least", end)))
                .or(() -> most.map(end -> Texts.text(key, Texts.text("form.range.most", end))))
                .orElse("");
    }

    /// What a change of the model did to the values, in one line; empty where it did nothing.
    static String changes(List<Change> changes) {
        List<String> dropped = changes.stream()
                .filter(Change.Dropped.class::isInstance)
                .map(change -> label(change.name()))
                .toList();
        List<String> clamped = changes.stream()
                .flatMap(change -> change instanceof Change.Clamped(String name, Value from, Value to)
                        ? Optional.of(Texts.text("form.clamped.one", label(name), value(from), value(to))).stream()
                        : Optional.<String>empty().stream())
                .toList();
        return (named("form.dropped", dropped) + ' ' + named("form.clamped", clamped)).strip();
    }

    /// A sentence about those names; empty where there are none.
    static String named(String key, List<String> names) {
        return names.isEmpty() ? "" : Texts.text(key, names.stream().collect(Collectors.joining(", ")));
    }

    static String flaw(JsonText.Result.Bad bad) {
        return Texts.text(
                "form.json.flaw",
                Integer.toString(bad.place().line()),
                Integer.toString(bad.place().column()),
                bad.reason());
    }

    static String cut(String text) {
        return cut(text, LONGEST);
    }

    private static String cut(String text, int longest) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= longest ? line : line.substring(0, longest) + '…';
    }
}
