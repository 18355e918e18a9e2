package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Parent;

/// How a page is looked at: the theme it wears, its size, and the scale of the screen.
public record Frame(Theme theme, int width, int height, double scale) {
    public Frame(Theme theme, int width, int height) {
        this(theme, width, height, 1);
    }

    /// That size in both themes.
    public static Stream<Frame> both(int width, int height) {
        return Stream.of(new Frame(Theme.LIGHT, width, height), new Frame(Theme.DARK, width, height));
    }

    /// Gives the root of a scene without a window that theme and that size. Call on the JavaFX thread.
    public void around(Parent page) {
        Shots.dress(theme);
        page.resize(width, height);
        // Texts that wrap need a second pass.
        for (int i = 0; i < 2; i++) {
            page.applyCss();
            page.layout();
        }
    }

    /// Keeps a picture of the page, which is around already, and sees that it fills the frame.
    public void keep(Parent page, String name) {
        keep(page, name, "");
    }

    /// The same, with what else its name says at the end.
    public void keep(Parent page, String name, String end) {
        assertThat(Screens.write(page, name + "-" + this + end, scale))
                .returns((int) (width * scale), BufferedImage::getWidth)
                .returns((int) (height * scale), BufferedImage::getHeight);
    }

    /// As in a name of a file.
    @Override
    public String toString() {
        return theme.name().toLowerCase(Locale.ROOT) + "-" + width + "x" + height + (scale == 1 ? "" : "@" + scale);
    }
}
