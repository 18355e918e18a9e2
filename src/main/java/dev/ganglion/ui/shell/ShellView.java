package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The whole content of the window.
public final class ShellView extends BorderPane {
    private static final int KEYED_PAGES = 9;

    private final ShellViewModel shell;
    private final StackPane stage = new StackPane();
    private final StripView strip;

    public ShellView(ShellViewModel shell, StripViewModel strip) {
        this.shell = shell;
        getStyleClass().add("shell");
        stage.getStyleClass().add("page");
        setLeft(new RailView(shell));
        setCenter(new BorderPane(stage, new NoticesView(shell), null, null, null));
        this.strip = new StripView(strip);
        setBottom(this.strip);
        shell.page().subscribe(this::show);
    }

    /// Makes the pages ready that are not shown, in the moments in which nothing else is to do.
    private void rehearse(Scene scene) {
        shell.pages().addListener((ListChangeListener<Page>) _ -> new Rehearsal(stage).begin(scene, shell.pages()));
    }

    /// The view in a scene, with the keys that work on every page.
    public Scene scene() {
        Scene scene = new Scene(new ZoomPane(this, shell.zoom()));
        scene.getStylesheets().add(ShellView.class.getResource("shell.css").toExternalForm());
        scene.getAccelerators().putAll(keys());
        rehearse(scene);
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
                Shortcut.ctrl(KeyCode.COMMA, "keys.settings"),
                Shortcut.ctrl(KeyCode.SLASH, "keys.keys"),
                Shortcut.ctrl(KeyCode.PLUS, "keys.larger"),
                Shortcut.ctrl(KeyCode.MINUS, "keys.smaller"),
                Shortcut.ctrl(KeyCode.DIGIT0, "keys.as-designed"));
    }

    private void show(@org.jspecify.annotations.Nullable Page page) {
        Node content = page == null ? starting() : page.content();
        stage.getChildren().setAll(content);
        content.setVisible(true);
    }

    private static Region starting() {
        return new StackPane(new Label(""));
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
        keys.put(ConnectionMenu.KEY, strip::openConnections);
        keys.put(ctrl(KeyCode.PLUS), shell::zoomIn);
        keys.put(ctrl(KeyCode.EQUALS), shell::zoomIn);
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
