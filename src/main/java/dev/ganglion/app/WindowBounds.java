package dev.ganglion.app;

import dev.ganglion.domain.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window was when it was closed. Kept in the settings as `x y width height`, or `maximised`.
final class WindowBounds {
    private static final String KEY = "window.bounds";
    private static final String MAXIMISED = "window.maximised";
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;
    private static final double FIRST_WIDTH = 1180;
    private static final double FIRST_HEIGHT = 780;

    private WindowBounds() {}

    /// Puts the stage where it was, if that is on a screen of today, else in a good first size.
    static void restore(Stage stage, Settings settings) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setWidth(FIRST_WIDTH);
        stage.setHeight(FIRST_HEIGHT);
        settings.value(KEY)
                .flatMap(WindowBounds::read)
                .filter(WindowBounds::onScreen)
                .ifPresent(bounds -> {
                    stage.setX(bounds.getMinX());
                    stage.setY(bounds.getMinY());
                    stage.setWidth(bounds.getWidth());
                    stage.setHeight(bounds.getHeight());
                });
        stage.setMaximized(settings.value(MAXIMISED).filter("true"::equals).isPresent());
    }

    /// Keeps the bounds whenever they change, so that they survive a crash too.
    static void follow(Stage stage, Settings settings) {
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(bound -> bound.subscribe((before, now) -> keep(stage, settings)));
        stage.maximizedProperty().subscribe((before, now) -> keep(stage, settings));
    }

    static void keep(Stage stage, Settings settings) {
        settings.put(MAXIMISED, Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            settings.put(
                    KEY,
                    String.format(
                            Locale.ROOT,
                            "%.0f %.0f %.0f %.0f",
                            stage.getX(),
                            stage.getY(),
                            stage.getWidth(),
                            stage.getHeight()));
        }
    }

    static Optional<Rectangle2D> read(String written) {
        try {
            List<Double> numbers =
                    Arrays.stream(written.split(" ")).map(Double::valueOf).toList();
            return numbers.size() == 4 && numbers.get(2) >= LEAST_WIDTH && numbers.get(3) >= LEAST_HEIGHT
                    ? Optional.of(new Rectangle2D(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3)))
                    : Optional.empty();
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    private static boolean onScreen(Rectangle2D bounds) {
        return Screen.getScreens().stream()
                .anyMatch(screen -> screen.getVisualBounds().contains(bounds.getMinX() + 60, bounds.getMinY() + 20));
    }
}
