package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Picture;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// A picture as large as it fits, over the page. Esc, Enter and a click close it.
public final class LargeView extends BorderPane {
    private static final double MARGIN = 24;

    private final Results results;
    private final Runnable close;
    private final Label what = new Label();
    private final ImageView view = new ImageView();
    private final StackPane room = new StackPane(view);

    /// @param close takes it away
    public LargeView(Results results, Runnable close) {
        this.results = results;
        this.close = close;
        getStyleClass().addAll("large-view", "surface");
        setId("large-view");
        setFocusTraversable(true);
        view.setPreserveRatio(true);
        view.setSmooth(true);
        room.setMinSize(0, 0);
        view.fitWidthProperty().bind(room.widthProperty().subtract(MARGIN));
        view.fitHeightProperty().bind(room.heightProperty().subtract(MARGIN));
        setTop(head());
        setCenter(room);
        room.setOnMouseClicked(_ -> leave());
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE || key.getCode() == KeyCode.ENTER) {
                leave();
                key.consume();
            }
        });
    }

    /// A whole picture takes up to a hundred megabytes, so that it is let go.
    private void leave() {
        view.setImage(null);
        close.run();
    }

    private HBox head() {
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        Button done = Icons.button(Feather.X, Texts.text("image.large.close"), this::leave);
        HBox head = new HBox(what, done);
        head.getStyleClass().addAll("large-head", "hairline-bottom");
        return head;
    }

    /// Shows the small picture at once, and the whole one as soon as it is read.
    public void show(Piece piece) {
        piece.outcome().ifPresent(outcome -> {
            what.setText(Texts.text(
                    "image.large.what",
                    PieceText.what(piece),
                    piece.commission().prompt()));
            view.setAccessibleText(piece.commission().prompt());
            view.setImage(outcome.glimpse().map(small -> image(small.picture())).orElse(null));
            results.made(outcome, LargeView::image, view::setImage);
            requestFocus();
        });
    }

    /// Decodes; takes a while for a large picture.
    private static Image image(Picture picture) {
        return new Image(new ByteArrayInputStream(picture.octets().toArray()));
    }
}
