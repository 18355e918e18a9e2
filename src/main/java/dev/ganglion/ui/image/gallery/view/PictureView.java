package dev.ganglion.ui.image.gallery.view;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A picture in all the room that there is: the wheel zooms, dragging moves, a double click goes between
/// the whole picture and its pixels.
public final class PictureView extends Region {
    private static final double WHEEL = 1.0015;
    private static final double STEP = 1.25;

    /// From here on pixels are shown as squares.
    private static final double SQUARES = 3;

    private final ObjectProperty<Look> look;
    private final Nominal nominal;
    private final Pane paper = new Pane();
    private final Label words = new Label();
    private final Rectangle clip = new Rectangle();
    private final List<Placed> placed = new ArrayList<>();
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper();
    private Framing framing = new Framing(1, 1, 1, 1);
    private @Nullable Sheet sheet;
    private boolean detailed;
    private double pressedX;
    private double pressedY;

    /// A part of the picture on the screen, in pixels of the picture.
    private record Placed(ImageView view, double x, double y, double width, double height) {}

    /// Of its own.
    public PictureView() {
        this(new SimpleObjectProperty<>(Look.FIT), Nominal.PIXELS);
    }

    /// Moves together with all that share `look`, as large as each of them, however many pixels it has.
    public PictureView(ObjectProperty<Look> look) {
        this(look, Nominal.ALIKE);
    }

    private PictureView(ObjectProperty<Look> look, Nominal nominal) {
        this.look = look;
        this.nominal = nominal;
        getStyleClass().add("picture-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        words.setWrapText(true);
        words.getStyleClass().add("plate-words");
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        setClip(clip);
        getChildren().addAll(paper, words);
        look.subscribe(this::requestLayout);
        addEventHandler(ScrollEvent.SCROLL, this::wheel);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// What is seen of it.
    public ObjectProperty<Look> look() {
        return look;
    }

    /// Stands in for a picture that is being read.
    ///
    /// @param preview a small one of it
    public void await(int width, int height, Optional<Image> preview) {
        sheet = preview.filter(_ -> width > 0 && height > 0)
                .map(image -> new Sheet(width, height, image, List.of()))
                .orElse(null);
        words.setText("");
        words.setGraphic(null);
        fill();
    }

    /// Shows what there is.
    public void show(Plate plate) {
        switch (plate) {
            case Plate.Developing _ -> say(Texts.text("gallery.reading"), Optional.empty());
            case Plate.Shown(Sheet now) -> {
                sheet = now;
                say("", Optional.empty());
            }
            case Plate.Missing _ -> missing();
            case Plate.Spoilt(String why) -> say(why, Optional.of(Feather.ALERT_TRIANGLE));
        }
        fill();
    }

    /// What it looked like stays.
    private void missing() {
        if (sheet == null) {
            say(Texts.text("gallery.missing.words"), Optional.of(Feather.ALERT_TRIANGLE));
        }
    }

    private void say(String what, Optional<Feather> icon) {
        words.setText(Wrapping.safe(what));
        words.setGraphic(icon.map(Icons::small).orElse(null));
    }

    /// How large its pixels are on the screen; 0 while there are none.
    public ReadOnlyDoubleProperty scale() {
        return scale.getReadOnlyProperty();
    }

    /// A step larger, about the middle.
    public void larger() {
        zoom(STEP);
    }

    /// A step smaller, about the middle.
    public void smaller() {
        zoom(1 / STEP);
    }

    private void zoom(double factor) {
        look.set(framing.zoomed(look.get(), factor, getWidth() / 2, getHeight() / 2));
    }

    /// Moves what is seen by so many pixels of the screen.
    public void move(double right, double lower) {
        look.set(framing.moved(look.get(), right, lower));
    }

    /// Whether there is more of it than is seen.
    public boolean overflows() {
        return framing.overflows(look.get());
    }

    private void fill() {
        paper.getChildren().clear();
        placed.clear();
        Sheet shown = sheet;
        if (shown != null) {
            detailed = detailed(shown);
            if (detailed) {
                shown.pieces().forEach(piece -> place(piece.image(), piece.x(), piece.y(), 1));
            } else {
                place(shown.small(), 0, 0, shown.width() / shown.small().getWidth());
            }
        }
        requestLayout();
    }

    private void place(Image image, double x, double y, double each) {
        ImageView view = new ImageView(image);
        view.setManaged(false);
        placed.add(new Placed(view, x, y, image.getWidth() * each, image.getHeight() * each));
        paper.getChildren().add(view);
    }

    private boolean detailed(Sheet shown) {
        double needed = scale.get() * shown.width();
        return !shown.pieces().isEmpty() && needed > shown.small().getWidth();
    }

    @Override
    protected void layoutChildren() {
        double across = getWidth();
        double down = getHeight();
        clip.setWidth(across);
        clip.setHeight(down);
        double width = Math.min(across, Math.max(0, words.prefWidth(-1)));
        double height = words.prefHeight(width);
        words.resizeRelocate((across - width) / 2, (down - height) / 2, width, height);
        Sheet shown = sheet;
        if (shown == null || across <= 0 || down <= 0) {
            setCursor(Cursor.DEFAULT);
            scale.set(0);
            return;
        }
        framing = nominal.framing(shown.width(), shown.height(), across, down);
        if (detailed != detailed(shown)) {
            fill();
        }
        setCursor(framing.overflows(look.get()) ? Cursor.MOVE : Cursor.DEFAULT);
        placed.forEach(part -> lay(shown, part));
        scale.set(framing.scale(look.get()) * nominal.enlargement(shown.width(), shown.height()));
    }

    /// Edges lie on whole pixels, so that no seam is seen between two parts.
    private void lay(Sheet shown, Placed part) {
        Look now = look.get();
        double each = framing.scale(now) * nominal.enlargement(shown.width(), shown.height());
        double left = snapPositionX(framing.left(now) + part.x() * each);
        double top = snapPositionY(framing.top(now) + part.y() * each);
        double right = snapPositionX(framing.left(now) + (part.x() + part.width()) * each);
        double bottom = snapPositionY(framing.top(now) + (part.y() + part.height()) * each);
        part.view().setSmooth(each < SQUARES);
        part.view().setFitWidth(right - left);
        part.view().setFitHeight(bottom - top);
        part.view().relocate(left, top);
        part.view().setVisible(right > 0 && bottom > 0 && left < getWidth() && top < getHeight());
    }

    private void wheel(ScrollEvent wheel) {
        if (sheet != null && !wheel.isShortcutDown()) {
            look.set(framing.zoomed(look.get(), Math.pow(WHEEL, wheel.getDeltaY()), wheel.getX(), wheel.getY()));
            wheel.consume();
        }
    }

    private void pressed(MouseEvent press) {
        pressedX = press.getX();
        pressedY = press.getY();
    }

    private void dragged(MouseEvent drag) {
        move(drag.getX() - pressedX, drag.getY() - pressedY);
        pressed(drag);
        drag.consume();
    }

    private void clicked(MouseEvent click) {
        if (click.getClickCount() == 2 && click.isStillSincePress()) {
            look.set(
                    look.get().fits()
                            ? framing.zoomed(look.get(), 1 / framing.fit(), click.getX(), click.getY())
                            : Look.FIT);
            click.consume();
        }
    }
}
