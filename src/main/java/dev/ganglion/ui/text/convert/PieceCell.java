package dev.ganglion.ui.text.convert;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A file and what has become of it. UI thread only.
final class PieceCell extends ListCell<Piece> {
    private final Consumer<Path> remove;

    /// @param remove takes a file off the list
    PieceCell(Consumer<Path> remove) {
        this.remove = remove;
        getStyleClass().add("piece-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Piece piece, boolean empty) {
        super.updateItem(piece, empty);
        setText(null);
        if (empty || piece == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setGraphic(row(piece));
        setTooltip(new Tooltip(piece.path() + "\n" + words(piece.state())));
    }

    private HBox row(Piece piece) {
        Label name = new Label(piece.name());
        name.setMinWidth(0);
        Label state = new Label(words(piece.state()));
        state.setMinWidth(0);
        state.getStyleClass().addAll("secondary", piece.state() instanceof Piece.State.Failed ? "fault" : "muted");
        VBox said = new VBox(name, state);
        said.getStyleClass().add("said");
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        Button away =
                Icons.button(Feather.X, Texts.text("convert.remove", piece.name()), () -> remove.accept(piece.path()));
        away.getStyleClass().add("remove");
        HBox row = new HBox(Icons.small(icon(piece.state())), said, away);
        row.getStyleClass().addAll("piece", style(piece.state()));
        return row;
    }

    private static Feather icon(Piece.State state) {
        return switch (state) {
            case Piece.State.Waiting _ -> Feather.FILE;
            case Piece.State.Converting _ -> Feather.CLOCK;
            case Piece.State.Converted _ -> Feather.CHECK;
            case Piece.State.Failed _ -> Feather.ALERT_TRIANGLE;
        };
    }

    private static String style(Piece.State state) {
        return switch (state) {
            case Piece.State.Waiting _ -> "waiting";
            case Piece.State.Converting _ -> "converting";
            case Piece.State.Converted _ -> "converted";
            case Piece.State.Failed _ -> "failed";
        };
    }

    private static String words(Piece.State state) {
        return switch (state) {
            case Piece.State.Waiting _ -> Texts.text("convert.waiting");
            case Piece.State.Converting _ -> Texts.text("convert.converting");
            case Piece.State.Converted(String text, OptionalLong tokens) ->
                tokens.isPresent()
                        ? Figures.tokens(tokens.getAsLong())
                        : Texts.text("text.size", Figures.count(text.length()));
            case Piece.State.Failed(String reason) -> reason;
        };
    }
}
