package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.CallCost;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A picture of the queue in words.
final class PieceText {
    private static final int LONGEST_NAME = 48;

    private PieceText() {}

    /// Which model draws it.
    static String model(Piece piece) {
        return piece.commission().recall().shortModel();
    }

    /// From which seed; empty where the model chooses one.
    static String seed(Piece piece) {
        return piece.commission()
                .recall()
                .seed()
                .map(seed -> Texts.text("image.tile.seed", seed.toPlainString()))
                .orElse("");
    }

    /// Which model draws it, from which seed.
    static String what(Piece piece) {
        String seed = seed(piece);
        return seed.isEmpty() ? model(piece) : Texts.text("image.tile.what", model(piece), seed);
    }

    /// How it stands.
    static String state(Piece piece, Instant now) {
        return switch (piece.stage().get()) {
            case Stage.Waiting _ -> Texts.text("image.tile.waiting");
            case Stage.Running(Instant since, var waits) ->
                waits.orElseGet(() -> running(Duration.between(since, now).toSeconds()));
            case Stage.Done(Outcome outcome) -> done(outcome);
            case Stage.Failed(var why) -> why.title();
            case Stage.Cancelled _ -> Texts.text("image.tile.cancelled");
        };
    }

    /// In whole seconds while it lasts, so that it can be read.
    private static String running(long seconds) {
        return seconds < 1
                ? Texts.text("image.tile.begun")
                : Texts.text("image.tile.running", Figures.duration(Duration.ofSeconds(seconds)));
    }

    private static String done(Outcome outcome) {
        List<String> parts = new ArrayList<>();
        outcome.glimpse().ifPresent(glimpse -> parts.add(glimpse.width() + " × " + glimpse.height()));
        parts.add(CallCost.taken(outcome.paid()));
        return String.join("  ·  ", parts);
    }

    /// All of it for a screen reader.
    static String spoken(Piece piece, Instant now) {
        return Texts.text("image.tile.spoken", piece.commission().prompt(), what(piece), state(piece, now));
    }

    /// The name of the file that it is saved in.
    static String file(Piece piece, Outcome outcome) {
        String words =
                piece.commission().prompt().replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String name = words.codePoints()
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return (name.isEmpty() ? "picture" : name) + (outcome.type().equals("image/png") ? ".png" : ".jpg");
    }
}
