package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Search;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A hit: the title of its conversation, and the words around in two lines.
final class HitCell extends ListCell<Search.Hit> {
    private static final double TWO_LINES = 31;

    private final SidebarViewModel sidebar;
    private final Label title = new Label();
    private final Label when = new Label();
    private final TextFlow excerpt = new TextFlow();
    private final VBox row;

    HitCell(SidebarViewModel sidebar) {
        this.sidebar = sidebar;
        title.getStyleClass().add("hit-title");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        when.getStyleClass().add("line-when");
        when.setMinWidth(USE_PREF_SIZE);
        BorderPane head = new BorderPane(title, null, when, null, null);
        excerpt.getStyleClass().add("excerpt");
        excerpt.setMinHeight(TWO_LINES);
        excerpt.setMaxHeight(TWO_LINES);
        Rectangle window = new Rectangle(0, TWO_LINES);
        window.widthProperty().bind(excerpt.widthProperty());
        excerpt.setClip(window);
        row = new VBox(head, excerpt);
        row.getStyleClass().add("hit");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        // As wide as the list, so that long lines are cut instead of scrolled.
        setPrefWidth(0);
        setOnMouseClicked(_ -> choose());
    }

    private void choose() {
        if (!isEmpty()) {
            sidebar.finder().mark(getIndex());
            sidebar.openMarked();
        }
    }

    @Override
    protected void updateItem(Search.@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(hit.conversation().title());
        when.setText(sidebar.kept().days().brief(hit.conversation().changed()));
        excerpt.getChildren().setAll(words(hit));
        setAccessibleText(hit.conversation().title() + ". " + hit.excerpt());
        setGraphic(row);
    }

    /// The excerpt, with what was looked for set apart.
    private static List<Text> words(Search.Hit hit) {
        List<String> parts = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        int end = 0;
        for (Search.Mark mark : hit.marks()) {
            parts.add(hit.excerpt().substring(end, mark.start()));
            parts.add(hit.excerpt().substring(mark.start(), mark.end()));
            styles.addAll(List.of("around", "found"));
            end = mark.end();
        }
        parts.add(hit.excerpt().substring(end));
        styles.add("around");
        List<String> safe = Wrapping.parts(parts);
        return IntStream.range(0, safe.size())
                .filter(i -> !safe.get(i).isEmpty())
                .mapToObj(i -> text(safe.get(i), styles.get(i)))
                .toList();
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
