package dev.ganglion.ui.kit;

import java.awt.image.BufferedImage;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/// Windows of tests, dressed as the application dresses them. Call on the JavaFX thread.
public final class Shots {
    private static boolean fonts;

    private Shots() {}

    /// Loads the typefaces once in a process and dresses every window in that theme, which takes some 50 ms unless
    /// they wear it.
    public static void dress(Theme theme) {
        if (!fonts) {
            Fonts.load();
            fonts = true;
        }
        String sheet = theme.sheet(ColorScheme.LIGHT);
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    /// Keeps a picture of that window with what has popped up over it.
    public static BufferedImage keep(Window window, String name) {
        Image picture = window.getScene().snapshot(null);
        var canvas = new Canvas(picture.getWidth(), picture.getHeight());
        canvas.getGraphicsContext2D().drawImage(picture, 0, 0);
        Window.getWindows().stream()
                .filter(other -> other instanceof PopupWindow && other.isShowing())
                .forEach(popup -> canvas.getGraphicsContext2D()
                        .drawImage(
                                transparent(popup.getScene().getRoot()),
                                popup.getX() - window.getX() - window.getScene().getX(),
                                popup.getY() - window.getY() - window.getScene().getY()));
        return Screens.write(canvas, name, 1);
    }

    private static Image transparent(Node node) {
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return node.snapshot(parameters, null);
    }
}
