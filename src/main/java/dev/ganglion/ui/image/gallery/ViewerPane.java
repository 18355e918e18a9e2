package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.gallery.view.Look;
import dev.ganglion.ui.image.gallery.view.PictureView;
import dev.ganglion.ui.image.gallery.view.Plate;
import dev.ganglion.ui.image.gallery.view.Plates;
import dev.ganglion.ui.image.gallery.wall.Thumb;
import dev.ganglion.ui.image.gallery.wall.Thumbnails;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The current picture, large, with what is known of it beside it.
final class ViewerPane extends BorderPane {
    private static final double MOVE = 64;
    private static final Duration WORDLESS = Duration.millis(300);
    private static final List<Deed> DEEDS = List.of(
            Deed.FAVOUR,
            Deed.RECALL,
            Deed.REMIX,
            Deed.CHAT,
            Deed.REFERENCE,
            Deed.COPY,
            Deed.SAVE,
            Deed.DISCARD,
            Deed.INFO);

    private final GalleryViewModel shown;
    private final Plates plates;
    private final Thumbnails thumbnails;
    private final Hands hands;
    private final PictureView picture = new PictureView();
    private final ZoomBar zoom = new ZoomBar(picture);
    private final Label place = new Label();
    private final InfoPanel info;
    private final HBox lost = new HBox();
    private final Button favour;
    private final PauseTransition waiting = new PauseTransition(WORDLESS);
    private Background.Job developing = () -> {};
    private @Nullable Drawn drawn;

    ViewerPane(GalleryViewModel shown, Plates plates, Thumbnails thumbnails, Hands hands) {
        this.shown = shown;
        this.plates = plates;
        this.thumbnails = thumbnails;
        this.hands = hands;
        setId("gallery-viewer");
        getStyleClass().add("viewer");
        info = new InfoPanel(hands);
        favour = new DeedButton(Deed.FAVOUR, hands);
        picture.setFocusTraversable(true);
        picture.setId("gallery-picture");
        picture.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        picture.addEventHandler(KeyEvent.KEY_PRESSED, hands);
        picture.setOnContextMenuRequested(
                asked -> new PictureMenu(shown, hands).show(picture, asked.getScreenX(), asked.getScreenY()));
        waiting.setOnFinished(_ -> say());
        setTop(head());
        setCenter(new VBox(picture, lost()));
        VBox.setVgrow(picture, Priority.ALWAYS);
        shown.informed().subscribe(now -> setRight(now ? info : null));
        shown.picks().at().subscribe(this::follow);
        shown.opened().subscribe(this::follow);
    }

    /// Puts the keyboard on the picture.
    void focus() {
        picture.requestFocus();
    }

    private Node head() {
        Button back = new Button(Texts.text("gallery.back"), Icons.small(Feather.ARROW_LEFT));
        back.setId("gallery-back");
        back.getStyleClass().add("quiet");
        back.setMinWidth(USE_PREF_SIZE);
        back.setTooltip(new Tooltip(Texts.text("gallery.back.tip")));
        back.setOnAction(_ -> shown.back());
        place.setId("gallery-place");
        place.getStyleClass().addAll("muted", "secondary");
        place.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(back, step(-1, Feather.CHEVRON_LEFT), place, step(1, Feather.CHEVRON_RIGHT), gap, zoom);
        DEEDS.forEach(deed -> head.getChildren().add(deed == Deed.FAVOUR ? favour : new DeedButton(deed, hands)));
        head.getStyleClass().addAll("viewer-head", "hairline-bottom");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Button step(int by, Feather icon) {
        String words = Texts.text(by < 0 ? "gallery.previous" : "gallery.next");
        Button step = Icons.button(icon, words, () -> shown.step(by));
        step.setId(by < 0 ? "gallery-previous" : "gallery-next");
        return step;
    }

    /// What can be done where the file is gone.
    private HBox lost() {
        Button find = new Button(Texts.text("gallery.find"), Icons.small(Feather.SEARCH));
        find.setId("gallery-find");
        find.setMinWidth(USE_PREF_SIZE);
        find.setOnAction(_ -> hands.handling().current(one -> hands.find(one, this::again)));
        Button remove = new Button(Texts.text("gallery.remove"), Icons.small(Feather.TRASH_2));
        remove.setId("gallery-remove");
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setOnAction(_ -> hands.run(Deed.DISCARD));
        Label words = new Label(Texts.text("gallery.missing.words"), Icons.small(Feather.ALERT_TRIANGLE));
        words.setWrapText(true);
        lost.getChildren().addAll(words, find, remove);
        lost.setAlignment(Pos.CENTER);
        lost.getStyleClass().add("lost");
        lost.managedProperty().bind(lost.visibleProperty());
        lost.setVisible(false);
        return lost;
    }

    private void follow() {
        if (shown.opened().get() instanceof Opened.One) {
            shown.picks().picture().ifPresent(this::show);
        } else {
            developing.cancel();
            waiting.stop();
            drawn = null;
            picture.show(new Plate.Developing());
        }
    }

    /// Shows the current picture as it is now.
    void again() {
        drawn = null;
        follow();
    }

    private void show(Drawn now) {
        int at = shown.picks().current().get() + 1;
        place.setText(Texts.text(
                "gallery.place",
                Figures.count(at),
                Figures.count(shown.pictures().size())));
        favour.setGraphic(Icons.small(Feather.STAR));
        favour.pseudoClassStateChanged(GalleryPane.FAVOURITE, now.favourite());
        Drawn before = drawn;
        drawn = now;
        if (before != null && before.id().equals(now.id())) {
            return;
        }
        info.show(now);
        developing.cancel();
        lost.setVisible(false);
        picture.look().set(Look.FIT);
        picture.setAccessibleText(now.recall().prompt());
        picture.await(
                now.shape().width(),
                now.shape().height(),
                thumbnails.of(now.id()).flatMap(Thumb::image));
        waiting.playFromStart();
        developing = plates.develop(now.id(), this::show);
    }

    /// A word only where there is not even a thumbnail after a while.
    private void say() {
        if (picture.scale().get() == 0) {
            picture.show(new Plate.Developing());
        }
    }

    private void show(Plate plate) {
        waiting.stop();
        picture.show(plate);
        lost.setVisible(plate instanceof Plate.Missing);
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        if (zoom.pressed(key.getCode()) || turned(key.getCode())) {
            key.consume();
        }
    }

    /// The arrows move about in a picture that is larger than the room, and lead to the next one otherwise.
    private boolean turned(KeyCode code) {
        boolean moves = picture.overflows();
        switch (code) {
            case ESCAPE, ENTER, BACK_SPACE -> shown.back();
            case PAGE_UP -> shown.step(-1);
            case PAGE_DOWN, SPACE -> shown.step(1);
            case LEFT -> turn(moves, MOVE, -1);
            case RIGHT -> turn(moves, -MOVE, 1);
            case UP -> picture.move(0, MOVE);
            case DOWN -> picture.move(0, -MOVE);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void turn(boolean moves, double right, int by) {
        if (moves) {
            picture.move(right, 0);
        } else {
            shown.step(by);
        }
    }
}
