package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.Near;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A text, and how near it is.
final class NearCell extends ListCell<Near> {
    private final SetsViewModel sets;
    private final Label number = new Label();
    private final Label text = new Label();
    private final Bar bar = new Bar();
    private final Label cosine = new Label();
    private final HBox row;

    NearCell(SetsViewModel sets) {
        this.sets = sets;
        number.getStyleClass().addAll("numeric", "muted", "row-number");
        number.setMinWidth(USE_PREF_SIZE);
        text.setMinWidth(0);
        text.setPrefWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        cosine.getStyleClass().addAll("numeric", "row-cosine");
        cosine.setMinWidth(USE_PREF_SIZE);
        row = new HBox(number, text, bar, cosine);
        row.getStyleClass().add("text-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Near near, boolean empty) {
        super.updateItem(near, empty);
        Optional<Cloud> cloud = sets.cloud().filter(all -> !empty && near != null && near.at() < all.size());
        if (near == null || cloud.isEmpty()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String words = cloud.get().texts().get(near.at());
        number.setText(Texts.text("embedding.number", cloud.get().numbers().get(near.at())));
        text.setText(OneLine.of(words));
        boolean known = !Double.isNaN(near.cosine());
        bar.setVisible(known);
        bar.show(known ? near.cosine() : 0);
        cosine.setText(known ? CosineText.of(near.cosine()) : "");
        setGraphic(row);
        setAccessibleText(cosine.getText() + " " + words);
    }
}
