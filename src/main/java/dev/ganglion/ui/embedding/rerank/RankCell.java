package dev.ganglion.ui.embedding.rerank;

import dev.ganglion.ui.embedding.draw.Bar;
import dev.ganglion.ui.embedding.draw.CosineText;
import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.function.DoubleSupplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A passage, its place, how it moved, and its score.
final class RankCell extends ListCell<RankedPassage> {
    private static final int TOLD = 600;

    private final DoubleSupplier most;
    private final Label rank = new Label();
    private final Label move = new Label();
    private final Label text = new Label();
    private final Label cosine = new Label();
    private final Bar bar = new Bar();
    private final Label score = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox row;

    /// @param most the highest score of all, which fills its bar
    RankCell(DoubleSupplier most) {
        this.most = most;
        rank.getStyleClass().addAll("numeric", "strong", "row-number");
        move.getStyleClass().addAll("secondary", "muted", "row-move");
        cosine.getStyleClass().addAll("numeric", "muted", "row-compared");
        score.getStyleClass().addAll("numeric", "row-cosine");
        text.setMinWidth(0);
        text.setPrefWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        for (Label each : new Label[] {rank, move, cosine, score}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        row = new HBox(rank, move, text, cosine, bar, score);
        row.getStyleClass().add("text-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RankedPassage passage, boolean empty) {
        super.updateItem(passage, empty);
        if (empty || passage == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        rank.setText(Integer.toString(passage.after()));
        moved(passage);
        text.setText(OneLine.of(passage.text()));
        whole.setText(Wrapping.safe(OneLine.of(passage.text(), TOLD)));
        setTooltip(whole);
        boolean compared = passage.cosine().isPresent();
        cosine.setVisible(compared);
        cosine.setManaged(compared);
        cosine.setText(
                compared
                        ? Texts.text(
                                "rerank.cosine",
                                CosineText.of(passage.cosine().getAsDouble()),
                                passage.cosineRank().orElse(0))
                        : "");
        bar.show(passage.score() / Math.max(most.getAsDouble(), Double.MIN_NORMAL));
        score.setText(CosineText.of(passage.score()));
        setGraphic(row);
        setAccessibleText(
                Texts.text("rerank.spoken", passage.after(), passage.before().told(), score.getText(), passage.text()));
    }

    private void moved(RankedPassage passage) {
        int rise = passage.rise();
        Feather arrow = rise > 0 ? Feather.ARROW_UP : rise < 0 ? Feather.ARROW_DOWN : Feather.MINUS;
        move.setGraphic(Icons.small(arrow));
        move.setText(rise == 0 ? "" : Integer.toString(Math.abs(rise)));
        move.getStyleClass().removeAll("up", "down");
        if (rise != 0) {
            move.getStyleClass().add(rise > 0 ? "up" : "down");
        }
        move.setTooltip(new Tooltip(Texts.text("rerank.was", passage.before().told())));
    }
}
