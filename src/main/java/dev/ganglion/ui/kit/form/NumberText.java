package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Value;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.Optional;

/// Numbers as people type them.
final class NumberText {
    private static final int LONGEST = 60;

    /// What a typed text comes to.
    ///
    /// @param number within what the field takes; empty where the text is no number
    /// @param said why it is another number than the one typed, or none; empty where it is the same
    record Typed(Optional<BigDecimal> number, String said) {}

    private NumberText() {}

    static Typed read(Field.Numeric field, String text) {
        Optional<BigDecimal> typed = parse(plain(text, field.whole()));
        if (typed.isEmpty()) {
            return new Typed(Optional.empty(), Texts.text("form.number.none", FormText.cut(text)));
        }
        BigDecimal number = typed.get();
        BigDecimal taken = field.nearest(number);
        return new Typed(Optional.of(taken), said(field, number, taken));
    }

    /// Groups of a whole number may be told apart by commas; elsewhere a comma is a decimal point.
    private static String plain(String text, boolean whole) {
        String close = text.strip()
                .replace("_", "")
                .replace(" ", "")
                .replace("\u00a0", "")
                .replace('−', '-');
        return whole ? close.replace(",", "") : close.replace(',', '.');
    }

    private static Optional<BigDecimal> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text)).filter(Value.Numeral::sane);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String said(Field.Numeric field, BigDecimal typed, BigDecimal taken) {
        String from = FormText.number(typed);
        String to = FormText.number(taken);
        if (typed.compareTo(taken) == 0) {
            return "";
        }
        if (field.bounds().contains(typed)) {
            return Texts.text("form.number.whole", from, to);
        }
        return Texts.text(taken.compareTo(typed) > 0 ? "form.number.low" : "form.number.high", to, from);
    }
}
