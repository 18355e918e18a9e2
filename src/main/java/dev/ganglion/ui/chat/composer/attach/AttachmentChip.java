package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.ui.kit.FileWords;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Something that is attached: what it looks like, its name and size. Delete removes it while it has the focus.
final class AttachmentChip extends HBox {
    private static final double PICTURE = 40;

    private final Box box;
    private final Attachment attachment;

    AttachmentChip(Box box, Attachment attachment) {
        this.box = box;
        this.attachment = attachment;
        String told = box.tray().told(attachment);
        getStyleClass().add("attachment");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        setAccessibleText(Texts.text("composer.attachment", attachment.name(), told));
        getChildren().addAll(face(), new FileWords(attachment.name(), told));
        if (attachment instanceof Attachment.TextFile file) {
            offerToPut(file);
        }
        getChildren().add(remove());
        setOnMousePressed(_ -> requestFocus());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                box.tray().remove(attachment);
                event.consume();
            }
        });
    }

    private Node face() {
        StackPane face = switch (attachment) {
            case Attachment.Image image -> new StackPane(thumbnail(image.thumbnail()));
            case Attachment.TextFile _ -> new StackPane(Icons.large(Feather.FILE_TEXT));
        };
        face.getStyleClass().add("face");
        return face;
    }

    private static ImageView thumbnail(Octets bytes) {
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(bytes.toArray())));
        view.setPreserveRatio(true);
        view.setFitWidth(PICTURE);
        view.setFitHeight(PICTURE);
        view.setSmooth(true);
        return view;
    }

    private void offerToPut(Attachment.TextFile file) {
        if (!box.bears(file)) {
            Tooltip.install(this, new Tooltip(Texts.text("composer.put.long")));
            return;
        }
        Button put = new Button(Texts.text("composer.put"));
        put.getStyleClass().add("quiet");
        put.setMinWidth(USE_PREF_SIZE);
        put.setTooltip(new Tooltip(Texts.text("composer.put.tip")));
        put.setOnAction(_ -> box.putIntoText(file));
        getChildren().add(put);
    }

    private Button remove() {
        Button remove = new Button("", Icons.small(Feather.X));
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.setAccessibleText(Texts.text("composer.remove", attachment.name()));
        remove.setTooltip(new Tooltip(Texts.text("composer.remove.tip")));
        remove.setOnAction(_ -> box.tray().remove(attachment));
        return remove;
    }
}
