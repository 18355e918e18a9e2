package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.image.gallery.view.Curtain;
import dev.ganglion.ui.image.gallery.view.PictureView;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/// How pictures are compared.
enum Mode {
    /// Beside one another.
    SIDE(Feather.COLUMNS) {
        @Override
        Node arrange(List<Drawn> pictures, List<PictureView> views) {
            return new SideBySide(pictures, views);
        }
    },
    /// One over the other, as far as a line.
    SLIDER(Feather.SLIDERS) {
        @Override
        Node arrange(List<Drawn> pictures, List<PictureView> views) {
            return new Captioned(pictures, new Curtain(views.get(0), views.get(1)));
        }
    },
    /// One after the other, as the pointer goes across.
    HOVER(Feather.MOUSE_POINTER) {
        @Override
        Node arrange(List<Drawn> pictures, List<PictureView> views) {
            return new Hover(pictures, views);
        }
    };

    private final Feather icon;

    Mode(Feather icon) {
        this.icon = icon;
    }

    /// Two or more pictures, as those views show them.
    abstract Node arrange(List<Drawn> pictures, List<PictureView> views);

    Feather icon() {
        return icon;
    }

    String label() {
        return Texts.text("gallery.compare." + name());
    }

    Mode next() {
        return switch (this) {
            case SIDE -> SLIDER;
            case SLIDER -> HOVER;
            case HOVER -> SIDE;
        };
    }

    /// A curtain with the words for both of its sides below.
    private static final class Captioned extends BorderPane {
        private final Curtain curtain;

        Captioned(List<Drawn> pictures, Curtain curtain) {
            this.curtain = curtain;
            setCenter(curtain);
            setBottom(new CaptionRow(pictures));
        }

        @Override
        public void requestFocus() {
            curtain.requestFocus();
        }
    }
}
