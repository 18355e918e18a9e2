package dev.ganglion.domain.form;

import java.math.BigDecimal;
import java.util.Optional;

/// What a number, a length or a count may be. Both ends belong to it.
public record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {
    public static final Bounds ANY = new Bounds(Optional.empty(), Optional.empty());

    public Bounds {
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            throw new IllegalArgumentException(least.get() + " is more than " + most.get());
        }
    }

    /// Bounds as a schema states them; those that contradict each other say nothing.
    public static Bounds stated(Optional<BigDecimal> least, Optional<BigDecimal> most) {
        boolean contrary = least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0;
        return contrary ? ANY : new Bounds(least, most);
    }

    /// From one number to another.
    public static Bounds of(String least, String most) {
        return new Bounds(Optional.of(new BigDecimal(least)), Optional.of(new BigDecimal(most)));
    }

    /// Whether both ends are known.
    public boolean closed() {
        return least.isPresent() && most.isPresent();
    }

    public boolean contains(BigDecimal number) {
        return clamp(number).compareTo(number) == 0;
    }

    public boolean contains(int number) {
        return contains(BigDecimal.valueOf(number));
    }

    /// The number within the bounds that is nearest to that one.
    public BigDecimal clamp(BigDecimal number) {
        BigDecimal raised = least.isPresent() ? number.max(least.get()) : number;
        return most.isPresent() ? raised.min(most.get()) : raised;
    }

    /// The upper end as a length, at most `Integer.MAX_VALUE`.
    public int mostItems() {
        return most.map(end -> end.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValue())
                .orElse(Integer.MAX_VALUE);
    }
}
