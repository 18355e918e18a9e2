package dev.ganglion.sandbox.regard;

import dev.ganglion.sandbox.sight.Area;
import dev.ganglion.sandbox.sight.Colour;
import dev.ganglion.sandbox.sight.NotAPicture;
import dev.ganglion.sandbox.sight.Sight;
import dev.ganglion.sandbox.task.Blob;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.List;

/// Looks at the picture of a work.
final class Eye {
    private static final double ALL = 0.95;

    private Eye() {}

    /// The picture that is the body, or that stands in the field `image`.
    static Sight look(Work work) throws Refusal {
        Blob picture = work.fileOrBody("image");
        try {
            return Sight.of(picture.bytes());
        } catch (NotAPicture e) {
            throw Refusal.badInput(String.valueOf(e.getMessage()));
        }
    }

    /// The areas that stand out: all but the background.
    static List<Area> things(Sight sight) {
        return sight.areas().stream()
                .filter(area -> area.right() - area.left() < ALL && area.bottom() - area.top() < ALL)
                .toList();
    }

    /// Something that often has that colour, by the name that a detector's training set has for it.
    static String thing(Colour colour) {
        return switch (colour) {
            case BLACK -> "tv";
            case GREY -> "car";
            case WHITE -> "book";
            case RED -> "apple";
            case ORANGE -> "orange";
            case BROWN -> "teddy bear";
            case YELLOW -> "banana";
            case GREEN -> "potted plant";
            case TURQUOISE -> "surfboard";
            case BLUE -> "kite";
            case PURPLE -> "vase";
            case PINK -> "donut";
        };
    }
}
