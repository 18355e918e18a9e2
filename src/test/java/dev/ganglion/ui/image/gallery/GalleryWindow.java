package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.ui.kit.Shots;
import dev.ganglion.ui.kit.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// The gallery in a window of its own, over files and a database on the disk.
final class GalleryWindow implements AutoCloseable {
    final GalleryDesk desk;
    final GalleryPane pane;
    final Stage stage;
    private final FxRobot robot;

    GalleryWindow(FxRobot robot, Path folder) {
        this.robot = robot;
        desk = new GalleryDesk(folder);
        List<Stage> window = new ArrayList<>();
        List<GalleryPane> content = new ArrayList<>();
        robot.interact(() -> {
            Shots.dress(Theme.LIGHT);
            window.add(new Stage());
            content.add(new GalleryPane(desk.services));
        });
        stage = window.getFirst();
        pane = content.getFirst();
    }

    /// Shows that many pictures.
    void open(int pictures) {
        desk.with(pictures);
        robot.interact(() -> {
            stage.setScene(new Scene(pane, 900, 600));
            stage.sizeToScene();
            stage.show();
            pane.shown();
            settle();
        });
    }

    @Override
    public void close() {
        robot.interact(stage::hide);
        desk.close();
    }

    Node wall() {
        return pane.lookup("#gallery-wall");
    }

    Node picture() {
        return pane.lookup("#gallery-picture");
    }

    String figure() {
        return ((Button) pane.lookup("#gallery-actual")).getText();
    }

    String place() {
        return ((Label) pane.lookup("#gallery-place")).getText();
    }

    List<Drawn> all(Wanted wanted) {
        return desk.gallery.page(wanted, Optional.empty(), 100);
    }

    /// Those on the wall, in their order.
    List<String> prompts() {
        return pane.model().pictures().stream()
                .map(drawn -> drawn.recall().prompt())
                .toList();
    }

    List<String> said(String id) {
        return pane.lookupAll(id + " .label").stream()
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }

    long visible(String selector) {
        return pane.lookupAll(selector).stream().filter(Node::isVisible).count();
    }

    void type(String words) {
        robot.interact(() -> {
            ((TextField) pane.lookup("#gallery-search")).setText(words);
            settle();
        });
    }

    void fire(String id) {
        robot.interact(() -> {
            switch (pane.lookup(id)) {
                case ToggleButton toggle -> toggle.fire();
                case Button button -> button.fire();
                default -> throw new AssertionError(id);
            }
            settle();
        });
    }

    void press(Node node, KeyCode... codes) {
        robot.interact(() -> {
            for (KeyCode code : codes) {
                node.fireEvent(key(code, false));
                settle();
            }
        });
    }

    void settle() {
        pane.applyCss();
        pane.layout();
    }

    static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }
}
