package dev.ganglion.ui.speech;

import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.task.TabbedView;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A window of a test with one of the panes of speech in it, and what a user sees there.
public final class SpeechWindow {
    /// The screen of the tests is no larger.
    private static final int SCREEN = 1_000;

    private final Stage stage;
    private final FxRobot robot = new FxRobot();

    public SpeechWindow(Stage stage) {
        this.stage = stage;
    }

    /// How large its content is, and how it is dressed.
    public record Look(Theme theme, int width, int height) {}

    /// Shows that content. Call on the JavaFX thread.
    public void show(Look look, Parent content) {
        Shots.dress(look.theme());
        stage.setScene(new Scene(content, Math.min(SCREEN, look.width()), Math.min(SCREEN, look.height())));
        stage.sizeToScene();
        stage.show();
    }

    /// Shows a tab of the page of speech alone, as the page does. Call on the JavaFX thread.
    public void show(Look look, TabbedView.Tab tab, Settings settings) {
        TabbedView page = new TabbedView("speech", "Speech", List.of(tab), settings);
        show(look, page);
        page.shown();
    }

    /// Stops what the pane does, and closes.
    public void close(Runnable stop) {
        robot.interact(() -> {
            stop.run();
            stage.hide();
        });
    }

    public static void until(BooleanSupplier wanted) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, wanted::getAsBoolean);
        WaitForAsyncUtils.waitForFxEvents();
    }

    public <T extends Node> T find(String query, Class<T> type) {
        return robot.lookup(query).queryAs(type);
    }

    public String words(String query) {
        return find(query, Labeled.class).getText();
    }

    /// Whether it is seen, and all that it is in.
    public boolean isThere(String query) {
        return robot.lookup(query)
                .tryQuery()
                .filter(found -> Stream.<Node>iterate(found, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible))
                .isPresent();
    }

    /// Keeps a picture of it. One that is larger than the screen is drawn out of its window, which is empty
    /// afterwards. Call on the JavaFX thread.
    public BufferedImage draw(Look look, String name) {
        if (look.width() <= SCREEN) {
            return Shots.keep(stage, name);
        }
        Parent root = stage.getScene().getRoot();
        stage.getScene().setRoot(new Region());
        new Scene(root, look.width(), look.height());
        for (int pass = 0; pass < 3; pass++) {
            root.applyCss();
            root.layout();
        }
        return Screens.write(root, name, 1);
    }
}
