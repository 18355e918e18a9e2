package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.ui.kit.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as one says them on a given day.
///
/// @param now the day, and its zone
record Days(ZonedDateTime now) {
    private static final int WEEK = 7;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    /// The group of what happened then. A clock that was wrong makes no groups of the future.
    String group(Instant then) {
        LocalDate day = then.atZone(now.getZone()).toLocalDate();
        LocalDate today = now.toLocalDate();
        if (!day.isBefore(today)) {
            return Texts.text("sidebar.today");
        }
        if (day.equals(today.minusDays(1))) {
            return Texts.text("sidebar.yesterday");
        }
        return day.isBefore(today.minusDays(WEEK)) ? MONTH.format(day) : Texts.text("sidebar.week");
    }

    /// As short as can be: the time today, else the day.
    String brief(Instant then) {
        ZonedDateTime at = then.atZone(now.getZone());
        LocalDate today = now.toLocalDate();
        if (!at.toLocalDate().isBefore(today)) {
            return TIME.format(at);
        }
        if (!at.toLocalDate().isBefore(today.minusDays(WEEK - 1))) {
            return WEEKDAY.format(at);
        }
        return (at.getYear() == now.getYear() ? DAY : YEAR).format(at);
    }

    String whole(Instant then) {
        return WHOLE.format(then.atZone(now.getZone()));
    }
}
