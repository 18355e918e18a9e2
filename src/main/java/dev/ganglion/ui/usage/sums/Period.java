package dev.ganglion.ui.usage.sums;

import java.time.LocalDate;

/// Which days are looked at, seen from the current one.
public sealed interface Period {
    /// So many days up to the current one.
    record Last(int days) implements Period {}

    /// The calendar month up to the current day.
    record ThisMonth() implements Period {}

    /// The calendar month before the current one, whole.
    record LastMonth() implements Period {}

    /// Days of the user's choice.
    record Custom(Span chosen) implements Period {}

    /// Those days.
    ///
    /// @param today the current UTC day
    default Span span(LocalDate today) {
        return switch (this) {
            case Last(int days) -> Span.upTo(today, days);
            case ThisMonth() -> new Span(today.withDayOfMonth(1), today);
            case LastMonth() -> {
                LocalDate first = today.withDayOfMonth(1).minusMonths(1);
                yield new Span(first, first.plusMonths(1).minusDays(1));
            }
            case Custom(Span chosen) -> chosen;
        };
    }
}
