package dev.ganglion.app;

import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.ledger.Day;
import dev.ganglion.net.Exchange;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Folders;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Screens;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.testfx.api.FxRobot;

/// A whole window of the program over a folder of its own, driven by a robot.
final class Desk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final FxRobot robot;
    private final FileSettings settings;
    private final Stage stage;
    private final Wiring wiring;
    private final AtomicReference<Exception> trouble = new AtomicReference<>();

    private Desk(FxRobot robot, FileSettings settings, Stage stage, Wiring wiring) {
        this.robot = robot;
        this.settings = settings;
        this.stage = stage;
        this.wiring = wiring;
    }

    /// Opens the window over `home` and waits until its pages are there.
    static Desk open(FxRobot robot, Stage stage, Path home, SandboxOptions sandbox) throws Exception {
        return open(robot, stage, place(home, sandbox));
    }

    /// Where everything lies in one folder, and the environment is empty.
    static Place place(Path home, SandboxOptions sandbox) {
        Folders folders = new Folders(home, home, home);
        return new Place(folders, FileSettings.open(folders.settings(), Duration.ofSeconds(1)), Map.of(), sandbox);
    }

    /// Opens the window there and waits until its pages are there too.
    static Desk open(FxRobot robot, Stage stage, Place place) throws Exception {
        AtomicReference<Desk> desk = new AtomicReference<>();
        robot.interact(() -> {
            Shots.dress(Theme.LIGHT);
            Wiring wiring = new Wiring(place, new FxBackground(), link -> {}, folder -> {});
            desk.set(new Desk(robot, place.settings(), stage, wiring));
            stage.setScene(wiring.view().scene());
            stage.setWidth(1180);
            stage.setHeight(780);
            stage.show();
            wiring.assemble(() -> {}, desk.get().trouble::set);
        });
        desk.get().await("#composer", node -> true);
        return desk.get();
    }

    /// Makes the pages ready that are not shown, as the program does by itself: most tests do without.
    void rehearse() {
        robot.interact(wiring::rehearse);
    }

    /// What went over the wire.
    List<Exchange> exchanges() {
        return wiring.exchanges().snapshot();
    }

    /// Waits until a node of that selector is there and as wanted.
    void await(String selector, Predicate<Node> wanted) {
        Awaitility.await(selector).atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> {
            if (trouble.get() != null) {
                throw new AssertionError("the window did not start", trouble.get());
            }
            // On the UI thread, so that no node is seen that is only half in its scene.
            AtomicBoolean there = new AtomicBoolean();
            robot.interact(
                    () -> there.set(robot.lookup(selector).queryAll().stream().anyMatch(wanted)));
            return there.get();
        });
    }

    void dress(Theme theme) {
        robot.interact(() -> Shots.dress(theme));
    }

    /// Keeps a picture of the window's content in both themes, at that size. It is taken beside the stage, since the
    /// headless screen is only 1000 pixels wide.
    void picture(String name, int width, int height) {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            dress(theme);
            robot.interact(() -> beside(width, height, name + "-" + theme.name().toLowerCase(Locale.ROOT)));
        }
    }

    private void beside(int width, int height, String name) {
        Scene shown = stage.getScene();
        Parent content = shown.getRoot();
        shown.setRoot(new Pane());
        Scene other = new Scene(content, width, height);
        other.getStylesheets().setAll(shown.getStylesheets());
        other.snapshot(null);
        Screens.write(content, name, 1);
        other.setRoot(new Pane());
        shown.setRoot(content);
    }

    Day today() {
        return Day.today(new SqliteEntries(assembly().database()), Clock.systemUTC());
    }

    Conversations conversations() {
        return Objects.requireNonNull(wiring.assembly()).chats().conversations();
    }

    Assembly assembly() {
        return Objects.requireNonNull(wiring.assembly());
    }

    @Override
    public void close() {
        robot.interact(() -> {
            wiring.stop();
            stage.hide();
        });
        try {
            wiring.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        settings.close();
    }
}
