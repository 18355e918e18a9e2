package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.io.ByteArrayInputStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.kordamp.ikonli.feather.Feather;

/// What was attached to a prompt: a picture by its thumbnail, a text by its name.
final class AttachmentView {
    private static final double HIGHEST = 120;
    private static final double WIDEST = 200;

    private AttachmentView() {}

    static Node of(Attachment attachment) {
        return switch (attachment) {
            case Attachment.Image image -> picture(image);
            case Attachment.TextFile file -> text(file);
        };
    }

    private static Node picture(Attachment.Image image) {
        String said = Texts.text(
                "message.picture", image.name(), image.width(), image.height(), Figures.bytes(image.bytes()));
        Image small = new Image(new ByteArrayInputStream(image.thumbnail().toArray()));
        if (small.isError()) {
            return chip(said, Feather.IMAGE, said);
        }
        ImageView view = new ImageView(small);
        view.setPreserveRatio(true);
        view.setFitHeight(Math.min(HIGHEST, small.getHeight()));
        view.setFitWidth(Math.min(WIDEST, small.getWidth()));
        view.getStyleClass().add("asked-picture");
        view.setAccessibleText(said);
        Tooltip.install(view, new Tooltip(said));
        return view;
    }

    private static Node text(Attachment.TextFile file) {
        String said = Texts.text(
                "message.file", file.name(), Figures.count(file.text().length()));
        return chip(file.name(), Feather.FILE_TEXT, said);
    }

    private static Label chip(String words, Feather icon, String said) {
        Label chip = new Label(words, Icons.small(icon));
        chip.getStyleClass().add("asked-file");
        chip.setAccessibleText(said);
        chip.setTooltip(new Tooltip(said));
        return chip;
    }
}
