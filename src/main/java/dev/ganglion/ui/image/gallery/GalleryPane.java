package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.gallery.view.Plates;
import dev.ganglion.ui.image.gallery.wall.Thumbnails;
import dev.ganglion.ui.image.gallery.wall.Wall;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Understudy;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// The gallery: all pictures that were drawn, one of them large, or several beside one another. UI thread
/// only.
public final class GalleryPane extends BorderPane {
    static final PseudoClass FAVOURITE = PseudoClass.getPseudoClass("favourite");
    static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final GalleryServices services;
    private final GalleryViewModel shown;
    private final Wall wall;
    private final GalleryBar bar;
    private final EmptyView empty;
    private final StackPane all = new StackPane();
    private final ViewerPane viewer;
    private final ComparePane compare;

    /// Reads nothing before it is [#shown].
    public GalleryPane(GalleryServices services) {
        this.services = services;
        shown = new GalleryViewModel(services.background(), services.gallery());
        Thumbnails thumbnails = new Thumbnails(services.background(), services.gallery());
        Plates plates = new Plates(services.background(), services.gallery(), services.pictures());
        Handling handling = new Handling(shown, services, thumbnails);
        Hands hands = new Hands(shown, handling, services, FileDialogs.over(this));
        wall = new Wall(shown.pictures(), shown.picks(), thumbnails);
        bar = new GalleryBar(shown, hands, this::toWall);
        empty = new EmptyView(shown, services.uses());
        viewer = new ViewerPane(shown, plates, thumbnails, hands);
        compare = new ComparePane(shown, plates);
        getStyleClass().addAll("gallery", "surface");
        getStylesheets()
                .add(Objects.requireNonNull(GalleryPane.class.getResource("gallery.css"))
                        .toExternalForm());
        all.getChildren().addAll(wall, empty);
        setBottom(new SaidBar(shown, this::focus));
        listen(hands);
        shown.pictures().addListener((InvalidationListener) _ -> fill());
        shown.state().subscribe(this::fill);
        shown.opened().subscribe(this::open);
        thumbnails.failure().addListener((_, _, why) -> {
            if (!why.isEmpty()) {
                shown.say(Said.trouble(why));
            }
        });
        takeFiles(handling);
    }

    /// Reads what there is, and puts the keyboard on the pictures. Called each time the gallery comes to
    /// the front.
    public void shown() {
        shown.refresh();
        focus();
    }

    /// Shows a picture that was just kept. Does nothing before the gallery was first shown.
    public void added(Drawn drawn) {
        if (getScene() != null) {
            shown.added(drawn);
        }
    }

    /// The keys that it listens to.
    public static List<Shortcut> shortcuts() {
        return Stream.concat(
                        Arrays.stream(Deed.values())
                                .map(deed -> new Shortcut(deed.keys().getDisplayText(), deed.label())),
                        Stream.of(
                                new Shortcut("+ − 0 1", Texts.text("keys.gallery.zoom")),
                                new Shortcut("Space", Texts.text("keys.gallery.pick"))))
                .toList();
    }

    /// Goes through what users do first in a gallery, before anybody does it.
    public Understudy understudy() {
        return GalleryUnderstudy.of(services);
    }

    GalleryViewModel model() {
        return shown;
    }

    private void listen(Hands hands) {
        wall.setOnOpened(shown::open);
        wall.addEventHandler(KeyEvent.KEY_PRESSED, hands);
        wall.setOnContextMenuRequested(asked -> {
            if (shown.picks().picture().isPresent()) {
                new PictureMenu(shown, hands).show(wall, asked.getScreenX(), asked.getScreenY());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.isShortcutDown() && key.getCode() == KeyCode.F) {
                shown.back();
                bar.focusSearch();
                key.consume();
            } else if (Deed.UNDO.keys().match(key)) {
                hands.run(Deed.UNDO);
                key.consume();
            }
        });
    }

    private void takeFiles(Handling handling) {
        addEventHandler(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                drag.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, drop -> {
            drop.getDragboard().getFiles().stream()
                    .findFirst()
                    .map(File::toPath)
                    .ifPresent(handling::dropped);
            drop.setDropCompleted(true);
            drop.consume();
        });
    }

    private void fill() {
        boolean nothing = shown.pictures().isEmpty() && !(shown.state().get() instanceof State.Reading);
        wall.setVisible(!nothing);
        empty.setVisible(nothing);
        if (nothing) {
            empty.fill();
        }
    }

    private void open(Opened opened) {
        Node content = switch (opened) {
            case Opened.All _ -> all;
            case Opened.One _ -> viewer;
            case Opened.Some _ -> compare;
        };
        boolean held = isFocusWithin();
        setTop(opened instanceof Opened.All ? bar : null);
        setCenter(content);
        if (held) {
            focus();
        }
    }

    private void focus() {
        switch (shown.opened().get()) {
            case Opened.All _ -> toWall();
            case Opened.One _ -> viewer.focus();
            case Opened.Some _ -> compare.focus();
        }
    }

    private void toWall() {
        wall.requestFocus();
    }
}
