package dev.ganglion.ui.usage.table;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Line;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Locale;

/// A column of the table: what it says, exactly too, and how it sorts.
enum Column {
    NAME,
    CALLS,
    INPUT,
    CACHED,
    OUTPUT,
    NEURONS,
    WORTH,
    FAILED,
    UNKNOWN,
    SHARE;

    private static final double WHOLE = 100;

    String label() {
        return Texts.text("usage.column." + this);
    }

    /// What the figures of the column mean.
    String tip() {
        return Texts.text("usage.column." + this + ".tip");
    }

    /// As people say it; empty where there is nothing to say.
    String text(Line line) {
        return switch (this) {
            case NAME -> line.name();
            case CALLS -> Figures.count(line.counts().calls());
            case INPUT -> Figures.count(line.counts().promptTokens());
            case CACHED -> Figures.count(line.counts().cachedTokens());
            case OUTPUT -> Figures.count(line.counts().completionTokens());
            case NEURONS -> Figures.amount(line.neurons());
            case WORTH -> Figures.usd(line.neurons().usd());
            case FAILED -> some(line.counts().failed());
            case UNKNOWN -> some(line.counts().unknown());
            case SHARE -> String.format(Locale.ENGLISH, "%.1f %%", line.share() * WHOLE);
        };
    }

    /// To the last digit, for what is copied.
    String exact(Line line) {
        return switch (this) {
            case NAME -> line.name();
            case CALLS -> Long.toString(line.counts().calls());
            case INPUT -> Long.toString(line.counts().promptTokens());
            case CACHED -> Long.toString(line.counts().cachedTokens());
            case OUTPUT -> Long.toString(line.counts().completionTokens());
            case NEURONS -> plain(line.neurons().amount());
            case WORTH -> plain(line.neurons().usd());
            case FAILED -> Long.toString(line.counts().failed());
            case UNKNOWN -> Long.toString(line.counts().unknown());
            case SHARE -> String.format(Locale.ENGLISH, "%.4f", line.share());
        };
    }

    /// The smallest first.
    Comparator<Line> order() {
        return switch (this) {
            case NAME -> Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER);
            case CALLS -> Comparator.comparingLong(line -> line.counts().calls());
            case INPUT -> Comparator.comparingLong(line -> line.counts().promptTokens());
            case CACHED -> Comparator.comparingLong(line -> line.counts().cachedTokens());
            case OUTPUT -> Comparator.comparingLong(line -> line.counts().completionTokens());
            case NEURONS, WORTH, SHARE -> Comparator.comparing(Line::neurons);
            case FAILED -> Comparator.comparingLong(line -> line.counts().failed());
            case UNKNOWN -> Comparator.comparingLong(line -> line.counts().unknown());
        };
    }

    private static String some(long count) {
        return count == 0 ? "–" : Figures.count(count);
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
