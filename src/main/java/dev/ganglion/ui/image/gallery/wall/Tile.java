package dev.ganglion.ui.image.gallery.wall;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One picture on the wall; shows another one when it is scrolled to where that hangs.
final class Tile extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final double FRAME = 4;
    private static final double CORNER = 8;

    private final Region back = new Region();
    private final ImageView image = new ImageView();
    private final FontIcon sign = Icons.large(Feather.IMAGE);
    private final Map<Mark, Label> marks = new EnumMap<>(Mark.class);
    private final Label caption = new Label();
    private @Nullable Drawn drawn;

    /// What is seen on few pictures only, and made for those.
    private enum Mark {
        FAVOURITE(Feather.STAR),
        PICKED(Feather.CHECK),
        MISSING(Feather.ALERT_TRIANGLE);

        private final Feather icon;

        Mark(Feather icon) {
            this.icon = icon;
        }

        private Label label() {
            return switch (this) {
                case FAVOURITE -> styled(new Label("", Icons.small(icon)), "favourite");
                case PICKED -> styled(new Label("", Icons.small(icon)), "pick");
                case MISSING -> styled(new Label(Texts.text("gallery.missing"), Icons.small(icon)), "badge", "warning");
            };
        }

        private static Label styled(Label label, String... classes) {
            label.getStyleClass().addAll(classes);
            return label;
        }
    }

    Tile() {
        getStyleClass().add("tile");
        back.getStyleClass().add("back");
        image.setPreserveRatio(true);
        caption.getStyleClass().addAll("secondary", "caption");
        caption.setTextOverrun(OverrunStyle.ELLIPSIS);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().addAll(back, sign, image, caption);
        clear();
    }

    /// Shows nothing, out of sight.
    void clear() {
        drawn = null;
        image.setImage(null);
        setVisible(false);
    }

    /// The picture that hangs here.
    Optional<Drawn> drawn() {
        return Optional.ofNullable(drawn);
    }

    void show(Drawn other, Optional<Thumb> thumb) {
        if (!other.equals(drawn)) {
            drawn = other;
            String words = other.recall().prompt().strip().replaceAll("\\s+", " ");
            caption.setText(words.isEmpty() ? other.recall().shortModel() : words);
            mark(Mark.FAVOURITE, other.favourite());
            setVisible(true);
        }
        show(thumb);
    }

    private void show(Optional<Thumb> thumb) {
        boolean gone = thumb.isPresent() && !thumb.get().there();
        image.setImage(thumb.flatMap(Thumb::image).orElse(null));
        sign.setVisible(image.getImage() == null);
        sign.setIconCode(thumb.isPresent() && thumb.get().image().isEmpty() ? Feather.ALERT_TRIANGLE : Feather.IMAGE);
        mark(Mark.MISSING, gone);
        pseudoClassStateChanged(MISSING, gone);
        setAccessibleText(said());
        requestLayout();
    }

    private void mark(Mark mark, boolean seen) {
        Label label = marks.get(mark);
        if (label != null) {
            label.setVisible(seen);
        } else if (seen) {
            label = mark.label();
            marks.put(mark, label);
            getChildren().add(label);
        }
    }

    private String said() {
        Drawn here = drawn;
        if (here == null) {
            return "";
        }
        String words =
                Texts.text("gallery.tile", here.recall().prompt(), here.recall().shortModel());
        String star = here.favourite() ? Texts.text("gallery.tile.favourite") : "";
        return words + star + told(PICKED, "gallery.tile.picked") + told(MISSING, "gallery.tile.missing");
    }

    private String told(PseudoClass state, String key) {
        return getPseudoClassStates().contains(state) ? Texts.text(key) : "";
    }

    /// Marks it as the one that the keyboard is at, and as picked.
    void mark(boolean current, boolean picked) {
        pseudoClassStateChanged(CURRENT, current);
        pseudoClassStateChanged(PICKED, picked);
        mark(Mark.PICKED, picked);
        setAccessibleText(said());
    }

    /// How much a picture has of a tile of that width.
    static double room(double side) {
        return side - 2 * FRAME;
    }

    @Override
    protected void layoutChildren() {
        double side = getWidth();
        back.resizeRelocate(0, 0, side, side);
        double room = room(side);
        Image pixels = image.getImage();
        if (pixels != null) {
            double scale = Math.min(room / pixels.getWidth(), room / pixels.getHeight());
            double width = snapSizeX(pixels.getWidth() * scale);
            double height = snapSizeY(pixels.getHeight() * scale);
            image.setFitWidth(width);
            image.setFitHeight(height);
            image.relocate(snapPositionX((side - width) / 2), snapPositionY((side - height) / 2));
        }
        centre(sign, side / 2, side / 2);
        marks.values().forEach(Label::autosize);
        marks.forEach((mark, label) -> {
            switch (mark) {
                case FAVOURITE -> label.relocate(side - CORNER - label.getWidth(), CORNER);
                case PICKED -> label.relocate(CORNER, CORNER);
                case MISSING -> label.relocate(CORNER, side - CORNER - label.getHeight());
            }
        });
        caption.resizeRelocate(FRAME, side, side - 2 * FRAME, Lattice.CAPTION);
    }

    private static void centre(FontIcon icon, double x, double y) {
        icon.autosize();
        var bounds = icon.getLayoutBounds();
        icon.relocate(x - bounds.getWidth() / 2, y - bounds.getHeight() / 2);
    }
}
