package dev.ganglion.ui.embedding.draw;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// The style sheet's colours for what is drawn by hand. Nobody sees them themselves.
final class Inks extends Pane {
    private static final int SERIES = 6;

    private final List<Region> series =
            IntStream.range(0, SERIES).mapToObj(at -> ink(style(at))).toList();
    private final Region text = ink("ink-text");
    private final Region ground = ink("ink-ground");
    private final Region chosen = ink("ink-chosen");

    /// @param changed called when the theme changes them
    Inks(Runnable changed) {
        setManaged(false);
        setMouseTransparent(true);
        setOpacity(0);
        getChildren().addAll(series);
        getChildren().addAll(text, ground, chosen);
        getChildren().forEach(ink -> ((Region) ink).backgroundProperty().subscribe((_, _) -> changed.run()));
    }

    private static Region ink(String style) {
        Region ink = new Region();
        ink.getStyleClass().addAll("ink", style);
        ink.setManaged(false);
        ink.resize(1, 1);
        return ink;
    }

    /// The style class of the set at that place.
    static String style(int at) {
        return "series-" + (at % SERIES + 1);
    }

    Paint series(int at) {
        return colour(series.get(at % SERIES));
    }

    Paint text() {
        return colour(text);
    }

    Paint ground() {
        return colour(ground);
    }

    Paint chosen() {
        return colour(chosen);
    }

    private static Paint colour(Region ink) {
        return ink.getBackground() == null || ink.getBackground().getFills().isEmpty()
                ? Color.TRANSPARENT
                : ink.getBackground().getFills().getFirst().getFill();
    }
}
