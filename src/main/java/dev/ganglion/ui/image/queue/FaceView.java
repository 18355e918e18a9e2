package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Picture;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What a picture of the queue looks like: the picture itself, or what keeps it.
public final class FaceView extends StackPane {
    private static final List<String> KINDS = List.of("skeleton", "trouble");

    public FaceView(double side) {
        getStyleClass().add("tile-face");
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    /// Shows how it stands.
    public void show(Stage stage) {
        getStyleClass().removeAll(KINDS);
        getChildren()
                .setAll(
                        switch (stage) {
                            case Stage.Waiting _ -> skeleton(Feather.CLOCK);
                            case Stage.Running _ -> skeleton(Feather.EDIT_3);
                            case Stage.Done(Outcome outcome) ->
                                outcome.glimpse()
                                        .map(this::picture)
                                        .orElseGet(() -> outcome.trouble()
                                                .map(this::trouble)
                                                .orElseGet(StackPane::new));
                            case Stage.Failed(Explanation why) -> trouble(why);
                            case Stage.Cancelled _ -> quiet(Icons.large(Feather.SLASH));
                        });
    }

    private Node skeleton(Feather icon) {
        getStyleClass().add("skeleton");
        return quiet(Icons.large(icon));
    }

    private static Node quiet(Node icon) {
        StackPane middle = new StackPane(icon);
        middle.getStyleClass().add("tile-quiet");
        return middle;
    }

    private Node picture(Outcome.Glimpse glimpse) {
        return fitted(glimpse.picture(), getPrefWidth());
    }

    /// A picture within a square.
    static ImageView fitted(Picture picture, double side) {
        ImageView view = new ImageView(
                new Image(new ByteArrayInputStream(picture.octets().toArray())));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(side);
        view.setFitHeight(side);
        return view;
    }

    private Node trouble(Explanation why) {
        getStyleClass().add("trouble");
        Label title = new Label(why.title(), Icons.small(Feather.ALERT_TRIANGLE));
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        Label words = new Label(Wrapping.safe(why.inOneLine()));
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.setTooltip(new Tooltip(Texts.text("image.tile.trouble", why.inOneLine(), why.code())));
        Label code = new Label(why.code());
        code.getStyleClass().addAll("mono", "muted");
        code.setMinHeight(USE_PREF_SIZE);
        VBox said = new VBox(title, words, code);
        said.getStyleClass().add("tile-trouble");
        return said;
    }
}
