package dev.ganglion.ui.usage.sums;

import dev.ganglion.ui.kit.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// How models, connections and days are called.
///
/// @param model the name of the model of an id
/// @param connection the name of the connection that the ledger knows by another one
public record Names(UnaryOperator<String> model, UnaryOperator<String> connection) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    /// A day, such as `Mon 23 Nov 2026`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// A day under a chart, such as `23 Nov`.
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /// Days, such as `1 Nov – 30 Nov`; a single one in full.
    public static String span(Span span) {
        return span.days() == 1
                ? day(span.first())
                : Texts.text("usage.span", shortDay(span.first()), shortDay(span.last()));
    }
}
