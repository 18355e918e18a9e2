package dev.ganglion.ui.image.draft;

import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Which sizes a model allows.
///
/// @param own what it draws by itself, where that is known
public record Sizes(Range width, Range height, Optional<Size> own) {
    /// No model draws anything sensible below.
    private static final int LEAST = 256;

    private static final int MOST = 2048;

    /// Models draw in blocks of so many pixels.
    private static final int BLOCK = 64;

    private static final int USUAL = 1024;

    /// The pixels of a side, both ends included.
    public record Range(int least, int most) {
        int clamp(int side) {
            return Math.clamp(side, least, most);
        }

        static Range of(Field.Numeric field) {
            int least = field.bounds().least().map(BigDecimal::intValue).orElse(LEAST);
            int most = field.bounds().most().map(BigDecimal::intValue).orElse(MOST);
            return new Range(Math.clamp(LEAST, least, most), most);
        }
    }

    /// The form of a picture.
    public enum Shape {
        SQUARE(1, 1),
        LANDSCAPE(4, 3),
        PORTRAIT(3, 4),
        WIDE(16, 9),
        TALL(9, 16);

        private final int across;
        private final int down;

        Shape(int across, int down) {
            this.across = across;
            this.down = down;
        }
    }

    /// A size to choose.
    public record Preset(Shape shape, Size size) {}

    /// What that form says; empty where the model has but one size.
    public static Optional<Sizes> of(Form form) {
        if (form.field("width").orElse(null) instanceof Field.Numeric width
                && form.field("height").orElse(null) instanceof Field.Numeric height) {
            Optional<Size> own = byDefault(width).flatMap(w -> byDefault(height).map(h -> new Size(w, h)));
            return Optional.of(new Sizes(Range.of(width), Range.of(height), own));
        }
        return Optional.empty();
    }

    private static Optional<Integer> byDefault(Field field) {
        return field.facts()
                .byDefault()
                .flatMap(value ->
                        value instanceof Value.Numeral(var number) ? Optional.of(number.intValue()) : Optional.empty());
    }

    /// One of each form, of about a million pixels, each as near as the model allows.
    public List<Preset> presets() {
        return Arrays.stream(Shape.values()).map(this::preset).toList();
    }

    /// The size of that form, of about a million pixels, as near as the model allows.
    public Size of(Shape shape) {
        return preset(shape).size();
    }

    private Preset preset(Shape shape) {
        double wide = USUAL * Math.sqrt((double) shape.across / shape.down);
        double high = USUAL * Math.sqrt((double) shape.down / shape.across);
        return new Preset(shape, fit(new Size(blocks(wide), blocks(high))));
    }

    private static int blocks(double side) {
        return (int) Math.round(side / BLOCK) * BLOCK;
    }

    /// The nearest size that the model allows.
    public Size fit(Size wanted) {
        return new Size(width.clamp(wanted.width()), height.clamp(wanted.height()));
    }
}
