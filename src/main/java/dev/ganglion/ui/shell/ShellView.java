package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.kit.page.Presenting;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The whole content of the window.
public final class ShellView extends BorderPane {
    private static final int KEYED_PAGES = 9;
    private static final KeyCombination PRESENT = new KeyCodeCombination(KeyCode.F11);
    private static final Duration WONDERING = Duration.millis(300);

    private final ShellViewModel shell;
    private final StackPane stage = new StackPane();
    private final PageRoom room = new PageRoom(stage);
    private final StripView strip;

    public ShellView(ShellViewModel shell, StripViewModel strip) {
        this.shell = shell;
        getStyleClass().add("shell");
        stage.getStyleClass().add("page");
        NoticesView notices = new NoticesView(shell);
        StackPane middle = new StackPane(new BorderPane(room, notices, null, null, null), new PresentingHint(shell));
        middle.setMinSize(0, 0);
        setCenter(middle);
        this.strip = new StripView(shell, strip);
        // What there is to say waits until nobody looks on.
        notices.visibleProperty().bind(shell.presenting().map(how -> how == Presenting.OFF));
        notices.managedProperty().bind(notices.visibleProperty());
        RailView rail = new RailView(shell);
        shell.presenting().subscribe(how -> present(rail, how));
        addEventHandler(KeyEvent.KEY_PRESSED, this::escaped);
        setBottom(this.strip);
        shell.page().subscribe(this::show);
    }

    private void present(RailView rail, Presenting how) {
        setLeft(how == Presenting.OFF ? rail : null);
        Discreet.present(this, how);
    }

    private void escaped(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && shell.endPresenting()) {
            event.consume();
        }
    }

    /// Makes the pages ready that are not shown, in the moments in which nothing else is to do. Once they are there
    /// and the view is in its scene.
    public void rehearse() {
        new Rehearsal(stage).begin(getScene(), shell.pages());
    }

    /// The view in a scene, with the keys that work on every page.
    public Scene scene() {
        Scene scene = new Scene(new ZoomPane(this, shell.shownZoom()));
        scene.getStylesheets().add(ShellView.class.getResource("shell.css").toExternalForm());
        scene.getAccelerators().putAll(keys());
        return scene;
    }

    /// The keys that work on every page, where there are so many pages.
    public static List<Shortcut> shortcuts(int pages) {
        return List.of(
                new Shortcut(
                        Texts.text(
                                "keys.pages.keys",
                                digit(1).getDisplayText(),
                                digit(pages).getDisplayText()),
                        Texts.text("keys.pages")),
                Shortcut.of(ConnectionMenu.KEY, "keys.connection"),
                Shortcut.of(PRESENT, "keys.present"),
                Shortcut.ctrl(KeyCode.COMMA, "keys.settings"),
                Shortcut.ctrl(KeyCode.SLASH, "keys.keys"),
                Shortcut.ctrl(KeyCode.PLUS, "keys.larger"),
                Shortcut.ctrl(KeyCode.MINUS, "keys.smaller"),
                Shortcut.ctrl(KeyCode.DIGIT0, "keys.as-designed"));
    }

    private void show(@org.jspecify.annotations.Nullable Page page) {
        Node content = page == null ? starting() : page.content();
        stage.getChildren().setAll(content);
        room.toStart();
        content.setVisible(true);
    }

    /// Says why there is no page yet, to those who wait for long enough to wonder.
    private static Region starting() {
        Label words = new Label(Texts.text("shell.starting"));
        words.getStyleClass().add("muted");
        words.setVisible(false);
        PauseTransition wondering = new PauseTransition(WONDERING);
        wondering.setOnFinished(_ -> words.setVisible(true));
        wondering.play();
        return new StackPane(words);
    }

    private Map<KeyCombination, Runnable> keys() {
        Map<KeyCombination, Runnable> keys = new java.util.HashMap<>();
        for (int i = 0; i < KEYED_PAGES; i++) {
            int index = i;
            keys.put(digit(i + 1), () -> {
                if (index < shell.pages().size()) {
                    shell.show(shell.pages().get(index));
                }
            });
        }
        keys.put(ctrl(KeyCode.COMMA), () -> shell.show("settings"));
        keys.put(ctrl(KeyCode.SLASH), shell::showKeys);
        keys.put(PRESENT, shell::turnPresenting);
        keys.put(ConnectionMenu.KEY, strip::openConnections);
        keys.put(ctrl(KeyCode.PLUS), shell::zoomIn);
        keys.put(ctrl(KeyCode.EQUALS), shell::zoomIn);
        // Where + is written with Shift.
        keys.put(
                new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                shell::zoomIn);
        keys.put(ctrl(KeyCode.ADD), shell::zoomIn);
        keys.put(ctrl(KeyCode.MINUS), shell::zoomOut);
        keys.put(ctrl(KeyCode.SUBTRACT), shell::zoomOut);
        keys.put(ctrl(KeyCode.DIGIT0), shell::zoomReset);
        return keys;
    }

    private static KeyCombination digit(int number) {
        return ctrl(KeyCode.valueOf("DIGIT" + number));
    }

    private static KeyCombination ctrl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}
