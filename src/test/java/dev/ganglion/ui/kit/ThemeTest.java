package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class ThemeTest {
    private record Pair(String text, String ground) {}

    private static final List<Pair> PAIRS = List.of(
            new Pair("-gg-text", "-gg-surface"),
            new Pair("-gg-text", "-gg-panel"),
            new Pair("-gg-text", "-gg-hover"),
            new Pair("-gg-text", "-gg-code-inline"),
            new Pair("-gg-muted", "-gg-surface"),
            new Pair("-gg-muted", "-gg-panel"),
            new Pair("-gg-muted", "-gg-hover"),
            new Pair("-gg-muted", "-gg-code"),
            new Pair("-color-fg-subtle", "-gg-surface"),
            new Pair("-gg-accent-text", "-gg-surface"),
            new Pair("-gg-accent-text", "-gg-panel"),
            new Pair("-gg-danger", "-gg-surface"),
            new Pair("-gg-warning", "-gg-surface"),
            new Pair("-gg-success", "-gg-surface"),
            new Pair("-gg-danger", "-gg-panel"),
            new Pair("-gg-danger", "-gg-hover"),
            new Pair("-gg-warning", "-gg-panel"),
            new Pair("-gg-success", "-gg-panel"),
            new Pair("-gg-accent-text", "-color-accent-subtle"),
            new Pair("-gg-warning", "-color-warning-subtle"),
            new Pair("-gg-danger", "-color-danger-subtle"),
            new Pair("-gg-success", "-color-success-subtle"),
            new Pair("-color-fg-emphasis", "-gg-accent"),
            new Pair("-gg-syntax-keyword", "-gg-code"),
            new Pair("-gg-syntax-string", "-gg-code"),
            new Pair("-gg-syntax-number", "-gg-code"),
            new Pair("-gg-syntax-comment", "-gg-code"),
            new Pair("-gg-syntax-name", "-gg-code"));

    @ParameterizedTest
    @EnumSource(
            value = Theme.class,
            names = {"LIGHT", "DARK"})
    void textIsReadable(Theme theme, FxRobot robot) {
        robot.interact(() -> {
            new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT))
                    .themeProperty()
                    .set(theme);
            var softly = new SoftAssertions();
            for (var pair : PAIRS) {
                softly.assertThat(contrast(pair)).as("%s %s", theme, pair).isGreaterThanOrEqualTo(4.5);
            }
            softly.assertAll();
        });
    }

    @Test
    void followsTheDesktopUnlessChosen(FxRobot robot) {
        robot.interact(() -> {
            var desktop = new SimpleObjectProperty<>(ColorScheme.DARK);
            var appearance = new Appearance(desktop);
            var dark = colour("-gg-surface");
            desktop.set(ColorScheme.LIGHT);
            var light = colour("-gg-surface");
            appearance.themeProperty().set(Theme.DARK);

            assertThat(light).isEqualTo(Color.WHITE).isNotEqualTo(dark);
            assertThat(colour("-gg-surface")).isEqualTo(dark);
        });
    }

    @Test
    void everyTypefaceIsThere() {
        Fonts.load();

        assertThat(Font.getFamilies()).contains("Inter", "Inter SemiBold", "JetBrains Mono");
    }

    @Test
    void aLabelIsSetInOurTypeface(FxRobot robot) {
        robot.interact(() -> {
            Fonts.load();
            new Appearance(new SimpleObjectProperty<>(ColorScheme.LIGHT));
            var label = new Label("Text");
            new Scene(label);
            label.applyCss();

            assertThat(label.getFont()).isEqualTo(Font.font("Inter", 13));
        });
    }

    private static double contrast(Pair pair) {
        double text = luminance(over(colour(pair.text), colour(pair.ground)));
        double ground = luminance(over(colour(pair.ground), colour("-gg-surface")));
        return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    }

    private static Color colour(String token) {
        var region = new Region();
        region.setStyle("-fx-background-color: " + token);
        new Scene(region);
        region.applyCss();
        return (Color) region.getBackground().getFills().getFirst().getFill();
    }

    private static Color over(Color top, Color ground) {
        var opaque = Color.color(top.getRed(), top.getGreen(), top.getBlue());
        return ground.interpolate(opaque, top.getOpacity());
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
