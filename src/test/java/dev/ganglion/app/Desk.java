package dev.ganglion.app;

import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.ledger.Day;
import dev.ganglion.net.Exchange;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.FileSettings;
import dev.ganglion.storage.Folders;
import dev.ganglion.storage.SqliteEntries;
import dev.ganglion.ui.kit.Frame;
import dev.ganglion.ui.kit.FxBackground;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A whole window of the program over a folder of its own, driven by a robot.
final class Desk implements AutoCloseable {
    static final double WIDTH = 1180;
    static final double HEIGHT = 780;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
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
            return WaitForAsyncUtils.waitForAsyncFx(
                    PATIENCE.toMillis(),
                    () -> robot.lookup(selector).queryAll().stream().anyMatch(wanted));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Sends that prompt, which comes into the composer in one stroke: a robot needs 50 ms for each
    /// letter, and what typing does is seen where typing is the matter.
    void ask(String prompt) {
        robot.clickOn("#composer");
        put(prompt);
        robot.push(KeyCode.ENTER);
    }

    /// Writes into the field that has the focus in one stroke.
    void put(String text) {
        robot.interact(() -> ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text));
    }

    /// Keeps a picture of the window's content in both themes, at that size. It is taken beside the stage, since the
    /// headless screen is only 1000 pixels wide.
    void picture(String name, int width, int height) {
        robot.interact(() -> {
            Scene shown = stage.getScene();
            Parent content = shown.getRoot();
            shown.setRoot(new Pane());
            Scene other = new Scene(content, width, height);
            other.getStylesheets().setAll(shown.getStylesheets());
            Stream.of(Theme.DARK, Theme.LIGHT)
                    .map(theme -> new Frame(theme, width, height))
                    .forEach(frame -> {
                        frame.around(content);
                        frame.keep(content, name);
                    });
            other.setRoot(new Pane());
            shown.setRoot(content);
        });
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
