package dev.ganglion.ui.image.draw;

import dev.ganglion.domain.Picture;
import dev.ganglion.ui.image.draft.Reference;
import dev.ganglion.ui.kit.FileWords;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The pictures to start from, with what is sent of each. Takes no room while there are none.
final class ReferencesView extends FlowPane {
    private static final double SIDE = 40;

    private final ReferencesViewModel references;
    private final Runnable paint;

    /// @param paint opens the mask of the first one
    ReferencesView(ReferencesViewModel references, Runnable paint) {
        this.references = references;
        this.paint = paint;
        getStyleClass().add("references");
        setId("references");
        managedProperty().bind(visibleProperty());
        references.all().addListener((ListChangeListener<Reference>) _ -> fill());
        references.takes().subscribe(_ -> fill());
        references.mask().subscribe(_ -> fill());
    }

    private void fill() {
        boolean shown =
                references.takes().get().pictures() > 0 && !references.all().isEmpty();
        setVisible(shown);
        getChildren().setAll(references.all().stream().map(this::chip).toList());
    }

    private Node chip(Reference reference) {
        boolean sent = references.sent().contains(reference);
        String told = sent ? reference.fitted().told() : Texts.text("image.reference.waits");
        HBox chip = new HBox(face(reference.fitted().thumbnail()), new FileWords(reference.name(), told));
        chip.getStyleClass().add("reference");
        chip.setAlignment(Pos.CENTER_LEFT);
        chip.setFocusTraversable(true);
        chip.setAccessibleRole(AccessibleRole.LIST_ITEM);
        chip.setAccessibleText(Texts.text("composer.attachment", reference.name(), told));
        if (references.takes().get().mask() && sent) {
            chip.getChildren().add(mask());
        }
        chip.getChildren().add(remove(reference));
        chip.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DELETE) {
                references.remove(reference);
                key.consume();
            }
        });
        return chip;
    }

    private static StackPane face(Picture thumbnail) {
        ImageView view = new ImageView(
                new Image(new ByteArrayInputStream(thumbnail.octets().toArray())));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        StackPane face = new StackPane(view);
        face.setMinSize(SIDE, SIDE);
        return face;
    }

    private Button mask() {
        boolean painted = references.mask().get().isPresent();
        Button mask =
                new Button(Texts.text(painted ? "image.mask.change" : "image.mask.paint"), Icons.small(Feather.EDIT_2));
        mask.setId("paint-mask");
        mask.getStyleClass().add(painted ? "painted" : "quiet");
        mask.setMinWidth(USE_PREF_SIZE);
        mask.setTooltip(new Tooltip(Texts.text("image.mask.paint.tip")));
        mask.setOnAction(_ -> paint.run());
        return mask;
    }

    private Button remove(Reference reference) {
        Button remove = new Button("", Icons.small(Feather.X));
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.setAccessibleText(Texts.text("composer.remove", reference.name()));
        remove.setTooltip(new Tooltip(Texts.text("composer.remove.tip")));
        remove.setOnAction(_ -> references.remove(reference));
        return remove;
    }
}
