package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.gallery.view.Look;
import dev.ganglion.ui.image.gallery.view.PictureView;
import dev.ganglion.ui.image.gallery.view.Plate;
import dev.ganglion.ui.image.gallery.view.Plates;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Two to four pictures: beside one another, under a curtain, or each where the pointer is. They are
/// zoomed and moved together.
final class ComparePane extends BorderPane {
    private final GalleryViewModel shown;
    private final Plates plates;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.FIT);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SIDE);
    private final Map<String, Plate> developed = new HashMap<>();
    private final List<Background.Job> developing = new ArrayList<>();
    private final PairBar pair = new PairBar(this::arrange);
    private List<Drawn> pictures = List.of();
    private List<PictureView> views = List.of();
    private Node content = new Region();

    ComparePane(GalleryViewModel shown, Plates plates) {
        this.shown = shown;
        this.plates = plates;
        setId("gallery-comparison");
        getStyleClass().add("comparison");
        setTop(head());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        shown.opened().subscribe(this::follow);
        mode.subscribe(this::arrange);
    }

    private Node head() {
        Button back = new Button(Texts.text("gallery.back"), Icons.small(Feather.ARROW_LEFT));
        back.setId("gallery-comparison-back");
        back.getStyleClass().add("quiet");
        back.setMinWidth(USE_PREF_SIZE);
        back.setTooltip(new Tooltip(Texts.text("gallery.back.tip")));
        back.setOnAction(_ -> shown.back());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(back, new ModeSwitch(mode), pair, gap);
        head.getStyleClass().addAll("viewer-head", "hairline-bottom");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /// Puts the keyboard on what it works with here.
    void focus() {
        content.requestFocus();
    }

    private void follow(Opened opened) {
        developing.forEach(Background.Job::cancel);
        developing.clear();
        developed.clear();
        look.set(Look.FIT);
        pictures = opened instanceof Opened.Some some ? some.pictures() : List.of();
        pair.fill(pictures.size());
        arrange();
        pictures.forEach(drawn -> developing.add(plates.develop(drawn.id(), plate -> take(drawn, plate))));
    }

    private void take(Drawn drawn, Plate plate) {
        developed.put(drawn.id(), plate);
        for (int i = 0; i < views.size(); i++) {
            if (visible().get(i).equals(drawn)) {
                views.get(i).show(plate);
            }
        }
    }

    /// Those that the way of comparing shows.
    private List<Drawn> visible() {
        return mode.get() == Mode.SLIDER && pictures.size() > 1
                ? List.of(pictures.get(pair.left()), pictures.get(pair.right()))
                : pictures;
    }

    private void arrange() {
        pair.show(mode.get());
        List<Drawn> some = visible();
        views = some.stream().map(this::view).toList();
        if (some.size() < 2) {
            if (content.isFocused()) {
                // Else the scene gives the keyboard to whatever comes first in the window.
                requestFocus();
            }
            setCenter(null);
            return;
        }
        boolean focused = content.isFocused();
        content = mode.get().arrange(some, views);
        setCenter(content);
        if (focused) {
            focus();
        }
    }

    private PictureView view(Drawn drawn) {
        PictureView view = new PictureView(look);
        view.setAccessibleText(drawn.recall().prompt());
        view.show(developed.getOrDefault(drawn.id(), new Plate.Developing()));
        return view;
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown()) {
            return;
        }
        switch (key.getCode()) {
            case ESCAPE -> shown.back();
            case M -> mode.set(mode.get().next());
            case PLUS, ADD, EQUALS -> views.stream().findFirst().ifPresent(PictureView::larger);
            case MINUS, SUBTRACT -> views.stream().findFirst().ifPresent(PictureView::smaller);
            case DIGIT0, NUMPAD0 -> look.set(Look.FIT);
            case DIGIT1, NUMPAD1 -> look.set(Look.ACTUAL);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
