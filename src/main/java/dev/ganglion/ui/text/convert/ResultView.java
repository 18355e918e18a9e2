package dev.ganglion.ui.text.convert;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.markdown.MarkdownDocument;
import dev.ganglion.ui.task.run.Keeping;
import dev.ganglion.ui.task.run.Segments;
import dev.ganglion.ui.text.prose.MarkdownView;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The Markdown of a file, as it is meant or as it is written. UI thread only.
final class ResultView extends VBox {
    private enum Look {
        READ,
        RAW
    }

    private final Keeping keeping;
    private final MarkdownView markdown;
    private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.READ);
    private Optional<Piece> piece = Optional.empty();
    private String text = "";

    ResultView(Keeping keeping, Consumer<URI> browser) {
        this.keeping = keeping;
        this.markdown = new MarkdownView(browser);
        getStyleClass().add("result");
        setMinSize(0, 0);
        markdown.setId("convert-result");
        VBox.setVgrow(markdown, Priority.ALWAYS);
        getChildren().addAll(markdown, foot());
        look.subscribe(this::draw);
    }

    /// Shows the text of a file that was converted.
    void show(Piece converted, String markdownText) {
        boolean same = piece.map(Piece::path).equals(Optional.of(converted.path())) && text.equals(markdownText);
        piece = Optional.of(converted);
        text = markdownText;
        if (!same) {
            draw();
        }
    }

    private void draw() {
        markdown.show(
                switch (look.get()) {
                    case READ -> MarkdownDocument.parse(text);
                    case RAW -> MarkdownDocument.raw(text);
                });
    }

    private Node foot() {
        Label saved = new Label();
        saved.getStyleClass().addAll("secondary", "muted");
        saved.textProperty().bind(keeping.said());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button copy = button("convert-copy", "text.copy", Feather.COPY);
        copy.setOnAction(_ -> Copying.text(text));
        Button save = button("convert-save", "text.save", Feather.DOWNLOAD);
        FileDialogs.Kind kind = new FileDialogs.Kind(Texts.text("text.kind.md"), "*.md");
        save.setOnAction(
                _ -> piece.ifPresent(one -> keeping.ask(FileDialogs.over(this), kind, one.markdownName(), text)));
        HBox foot = new HBox(
                new Segments<>(
                        "convert-look",
                        List.of(
                                new Segments.Segment<>(Look.READ, "read", Texts.text("convert.read")),
                                new Segments.Segment<>(Look.RAW, "raw", Texts.text("convert.raw"))),
                        look),
                saved,
                space,
                copy,
                save);
        foot.getStyleClass().add("made");
        return foot;
    }

    private static Button button(String id, String words, Feather icon) {
        Button button = new Button(Texts.text(words), Icons.small(icon));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
