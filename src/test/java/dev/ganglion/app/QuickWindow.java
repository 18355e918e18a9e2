package dev.ganglion.app;

import dev.ganglion.sandbox.Pace;
import dev.ganglion.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxRobot;

/// A window over a sandbox that answers at once, open before each test. Goes after the extension of TestFX.
final class QuickWindow implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final SandboxOptions QUICK =
            SandboxOptions.defaults().withPace(new Pace(2_000, Duration.ofMillis(20)));

    private final Lasts lasts;
    private @Nullable Path home;
    private @Nullable Stage stage;
    private @Nullable Desk desk;

    private QuickWindow(Lasts lasts) {
        this.lasts = lasts;
    }

    /// How long a window is used.
    private enum Lasts {
        A_TEST,
        A_CLASS
    }

    /// A window for each test.
    static QuickWindow each() {
        return new QuickWindow(Lasts.A_TEST);
    }

    /// The same window for all tests of a class, each of which begins in a new conversation with the
    /// window's first size: to open a window costs more than most of what is done in it. For tests that
    /// choose nothing which outlasts a conversation.
    static QuickWindow shared() {
        return new QuickWindow(Lasts.A_CLASS);
    }

    Desk desk() {
        return Objects.requireNonNull(desk);
    }

    Stage stage() {
        return Objects.requireNonNull(stage);
    }

    Path home() {
        return Objects.requireNonNull(home);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        if (desk == null) {
            open();
        } else {
            startAgain(desk);
        }
    }

    private void open() throws Exception {
        FxRobot robot = new FxRobot();
        home = Files.createTempDirectory("window");
        robot.interact(() -> stage = new Stage());
        desk = Desk.open(robot, stage(), home(), QUICK);
    }

    private void startAgain(Desk desk) {
        desk.robot.interact(() -> {
            stage().show(); // TestFX hides every window after a test
            stage().setWidth(Desk.WIDTH);
            stage().setHeight(Desk.HEIGHT);
            desk.robot.lookup("#composer").<TextInputControl>query().clear();
            desk.robot.lookup("#composer").query().requestFocus();
        });
        desk.robot.push(KeyCode.CONTROL, KeyCode.N);
        desk.await(".greeting", Node::isVisible);
        desk.await("#composer", Node::isFocused);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        if (lasts == Lasts.A_TEST) {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        close();
    }

    private void close() throws IOException {
        if (desk == null) {
            return;
        }
        desk.close();
        desk = null;
        try (Stream<Path> files = Files.walk(home())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
