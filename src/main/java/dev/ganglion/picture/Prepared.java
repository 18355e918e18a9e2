package dev.ganglion.picture;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Picture;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A picture as it is sent, and what was done to it.
///
/// @param picture what is sent
/// @param width of what is sent
/// @param height of what is sent
/// @param thumbnail at most 192 pixels a side, for places of 96
public record Prepared(
        Original original, Picture picture, int width, int height, Set<Change> changes, Picture thumbnail) {
    public Prepared {
        changes = Set.copyOf(changes);
    }

    /// The same, of a picture to which that was done before.
    public Prepared after(Set<Change> before) {
        var all = new HashSet<>(before);
        all.addAll(changes);
        return new Prepared(original, picture, width, height, all, thumbnail);
    }

    /// One line for people: `4032 × 3024 scaled to 1568 × 1176, 412 kB; turned upright; metadata removed`.
    public String told() {
        var size = Sentences.text(
                changes.contains(Change.SCALED) ? "told.scaled" : "told.kept",
                Map.of(
                        "original", Sentences.size(original.width(), original.height()),
                        "size", Sentences.size(width, height),
                        "bytes", Figures.bytes(picture.octets().length())));
        var rest = Stream.of(Change.values())
                .filter(change -> change != Change.SCALED && changes.contains(change))
                .map(this::told);
        return Stream.concat(Stream.of(size), rest).collect(Collectors.joining("; "));
    }

    private String told(Change change) {
        var key = "told." + change.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var format = picture.type().equals(Format.PNG.type()) ? Format.PNG : Format.JPEG;
        return Sentences.text(key, Map.of("format", format.label()));
    }
}
