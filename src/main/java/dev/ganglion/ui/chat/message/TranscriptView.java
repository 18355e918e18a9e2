package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.chat.aloud.AloudText;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.copy.MarkdownCopy;
import dev.ganglion.ui.markdown.find.Find;
import dev.ganglion.ui.markdown.find.FindBar;
import dev.ganglion.ui.markdown.list.BlockList;
import dev.ganglion.ui.markdown.select.TextSelection;
import java.net.URI;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The rows of the conversation, the actions of the message that is pointed at, and the way back to the end.
public final class TranscriptView extends StackPane {
    private static final double ABOVE_THE_END = 12;

    private final BlockList<ChatRow> list;
    private final TextSelection<ChatRow> selection;
    private final FindBar find;
    private final Pointer pointer;
    private Runnable edited = () -> {};

    /// Opens links by `browser`, and finds words in the `background`.
    public TranscriptView(Transcript transcript, Deeds deeds, Consumer<URI> browser, Background background) {
        getStyleClass().add("transcript");
        list = new BlockList<>(new Rows(deeds, new BlockNodes(browser))::view);
        list.rows().setAll(transcript.rows());
        transcript.rows().addListener((ListChangeListener<ChatRow>) this::follow);
        transcript.onFollow(list::scrollToEnd);
        selection = new TextSelection<>(list, RowTexts::of, new MarkdownCopy());
        find = new FindBar(new Find<>(list, RowTexts::of, background));
        pointer = new Pointer(this, list, transcript, deeds);
        getChildren().addAll(new AloudText(transcript.aloud()), list, pointer.layer(), toEnd(), find);
        setAlignment(find, Pos.TOP_RIGHT);
        find.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private void follow(ListChangeListener.Change<? extends ChatRow> change) {
        while (change.next()) {
            int from = change.getFrom();
            list.splice(from, from + change.getRemovedSize(), change.getAddedSubList());
            if (change.getAddedSize() == 1 && change.getAddedSubList().getFirst() instanceof ChatRow.Editing) {
                bringIntoView(from);
            }
            if (change.getRemoved().stream().anyMatch(ChatRow.Editing.class::isInstance)) {
                edited.run();
            }
        }
    }

    private void bringIntoView(int row) {
        list.layout();
        if (list.view(row).isEmpty()) {
            list.scrollTo(row);
        }
        onceLaidOut(() -> list.view(row).ifPresent(view -> showEnd(view.node())));
    }

    /// What is written at, and the buttons below it, are at the end.
    private void showEnd(Node row) {
        double below = row.getBoundsInParent().getMaxY() + list.getInsets().getBottom() - list.getHeight();
        if (below > 0) {
            list.scrollBy(below);
        }
    }

    private void onceLaidOut(Runnable step) {
        Scene scene = getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    step.run();
                }
            });
        }
    }

    private Button toEnd() {
        Button end = new Button("", Icons.small(Feather.ARROW_DOWN));
        end.setId("to-end");
        end.getStyleClass().add("to-end");
        end.setAccessibleText(Texts.text("message.end"));
        end.setTooltip(new Tooltip(Texts.text("message.end")));
        end.visibleProperty().bind(list.pinnedProperty().not().and(list.endsBelowProperty()));
        end.setOnAction(_ -> list.scrollToEnd());
        setAlignment(end, Pos.BOTTOM_CENTER);
        setMargin(end, new Insets(0, 0, ABOVE_THE_END, 0));
        return end;
    }

    /// Says what follows once a message is edited no longer.
    public void afterEditing(Runnable next) {
        edited = next;
    }

    /// Opens the bar that finds words, with those that are selected.
    public void find() {
        find.open(selection.words());
    }

    /// Goes to the next place of the words that are looked for, or to the one before.
    public void findStep(boolean back) {
        if (find.isVisible()) {
            find.step(back);
        }
    }

    /// Points at the next message, or with -1 at the one before, and leads the keyboard to its actions.
    public void point(int step) {
        pointer.step(step);
    }

    /// Shows that turn at the top.
    public void scrollTo(String turn) {
        for (int row = 0; row < list.rows().size(); row++) {
            if (list.rows().get(row).turn().equals(turn)) {
                list.scrollTo(row);
                return;
            }
        }
    }
}
