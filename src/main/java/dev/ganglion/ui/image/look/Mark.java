package dev.ganglion.ui.image.look;

import java.util.OptionalDouble;

/// A place in a picture, in shares of its sides from 0 to 1.
sealed interface Mark {
    /// What is there.
    String label();

    /// How sure the model is, where it says so.
    OptionalDouble score();

    /// Whether a threshold lets it through: what has no score always passes.
    default boolean passes(double threshold) {
        return score().isEmpty() || score().getAsDouble() >= threshold;
    }

    /// The part of the picture that it covers.
    double area();

    /// A point.
    record Spot(String label, double x, double y) implements Mark {
        @Override
        public OptionalDouble score() {
            return OptionalDouble.empty();
        }

        @Override
        public double area() {
            return 0;
        }
    }

    /// A box.
    record Frame(String label, OptionalDouble score, Sides sides) implements Mark {
        @Override
        public double area() {
            return (sides.right() - sides.left()) * (sides.bottom() - sides.top());
        }
    }

    /// Where a box ends.
    record Sides(double left, double top, double right, double bottom) {
        public Sides {
            left = Math.clamp(left, 0, 1);
            top = Math.clamp(top, 0, 1);
            right = Math.clamp(right, left, 1);
            bottom = Math.clamp(bottom, top, 1);
        }
    }
}
