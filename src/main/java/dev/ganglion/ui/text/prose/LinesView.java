package dev.ganglion.ui.text.prose;

import dev.ganglion.ui.markdown.copy.MarkdownCopy;
import dev.ganglion.ui.markdown.list.BlockList;
import dev.ganglion.ui.markdown.list.RowView;
import dev.ganglion.ui.markdown.select.RowText;
import dev.ganglion.ui.markdown.select.TextSelection;
import dev.ganglion.ui.markdown.text.PromptText;
import javafx.scene.layout.StackPane;

/// Plain text to be read. UI thread only.
public final class LinesView extends StackPane {
    private final BlockList<String> list = new BlockList<>(line -> RowView.fixed(row(line)));

    public LinesView() {
        getStyleClass().add("lines-view");
        setMinSize(0, 0);
        TextSelection<String> selection = new TextSelection<>(list, RowText::of, new MarkdownCopy());
        setUserData(selection);
        getChildren().add(list);
    }

    private static PromptText row(String line) {
        PromptText text = new PromptText(line);
        text.getStyleClass().add("line-of-text");
        return text;
    }

    /// Shows that text, from its beginning.
    public void show(String text) {
        list.rows().setAll(Lines.of(text));
        list.unpin();
        list.scrollTo(0);
    }
}
