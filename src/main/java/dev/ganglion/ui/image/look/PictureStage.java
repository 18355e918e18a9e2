package dev.ganglion.ui.image.look;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.ui.kit.Background;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A picture as large as there is room, and the places of an answer over it. UI thread only.
final class PictureStage extends Region {
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");
    private static final double MARGIN = 16;

    private final Background background;
    private final MarksViewModel marks;
    private final ImageView view = new ImageView();
    private final List<MarkView> drawn = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private Background.Job decoding = () -> {};

    PictureStage(Background background, MarksViewModel marks) {
        this.background = background;
        this.marks = marks;
        getStyleClass().add("picture-stage");
        setId("look-picture");
        setMinSize(0, 0);
        setClip(clip);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(view);
        marks.shown().subscribe(_ -> draw());
        marks.threshold().subscribe(_ -> sift());
        marks.pointed().subscribe(_ -> point());
    }

    /// Shows that picture, decoded off the UI thread, or none.
    void show(Optional<Picture> picture) {
        decoding.cancel();
        if (picture.isEmpty()) {
            view.setImage(null);
            return;
        }
        Octets bytes = picture.get().octets();
        decoding = background.<Image>start(
                yield -> yield.accept(new Image(new ByteArrayInputStream(bytes.toArray()))),
                images -> {
                    view.setImage(images.getLast());
                    requestLayout();
                },
                () -> {},
                _ -> view.setImage(null));
    }

    private void draw() {
        drawn.clear();
        List<Mark> all = marks.marks();
        List<String> labels = all.stream().map(Mark::label).distinct().toList();
        for (int i = 0; i < all.size(); i++) {
            drawn.add(new MarkView(i, all.get(i), labels.indexOf(all.get(i).label()), marks));
        }
        getChildren().setAll(view);
        // The small ones lie on the large ones, where they can be pointed at.
        drawn.stream()
                .sorted(Comparator.comparingDouble(
                        (MarkView each) -> -each.mark().area()))
                .forEach(getChildren()::add);
        sift();
        requestLayout();
    }

    private void sift() {
        double least = marks.threshold().get();
        drawn.forEach(each -> each.setVisible(each.mark().passes(least)));
    }

    private void point() {
        var pointed = marks.pointed().get();
        for (int i = 0; i < drawn.size(); i++) {
            boolean it = pointed.isPresent() && pointed.getAsInt() == i;
            drawn.get(i).pseudoClassStateChanged(POINTED, it);
            if (it) {
                drawn.get(i).toFront();
            }
        }
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        Image image = view.getImage();
        if (image == null) {
            drawn.forEach(each -> each.resizeRelocate(0, 0, 0, 0));
            return;
        }
        double scale = Math.min(
                1.5,
                Math.min((getWidth() - 2 * MARGIN) / image.getWidth(), (getHeight() - 2 * MARGIN) / image.getHeight()));
        double width = Math.max(1, image.getWidth() * scale);
        double height = Math.max(1, image.getHeight() * scale);
        double left = Math.rint((getWidth() - width) / 2);
        double top = Math.rint((getHeight() - height) / 2);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.relocate(left, top);
        drawn.forEach(each -> each.place(left, top, width, height));
    }
}
