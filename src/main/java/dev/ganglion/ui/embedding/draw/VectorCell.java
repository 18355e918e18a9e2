package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.input.OneLine;
import dev.ganglion.ui.embedding.set.Cloud;
import dev.ganglion.ui.embedding.set.SetsViewModel;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.text.Vector;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A text, how long its vector is, and how that begins.
final class VectorCell extends ListCell<Integer> {
    private static final int PREVIEW = 3;

    private final SetsViewModel sets;
    private final Label number = new Label();
    private final Label text = new Label();
    private final Label norm = new Label();
    private final Label vector = new Label();
    private final HBox row = new HBox(number, text, norm, vector);

    VectorCell(SetsViewModel sets) {
        this.sets = sets;
        number.getStyleClass().addAll("numeric", "muted", "row-number");
        norm.getStyleClass().addAll("numeric", "row-norm");
        vector.getStyleClass().addAll("mono", "muted", "row-vector");
        for (Label each : new Label[] {number, norm, vector}) {
            each.setMinWidth(USE_PREF_SIZE);
        }
        text.setMinWidth(0);
        text.setPrefWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        row.getStyleClass().add("text-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Integer at, boolean empty) {
        super.updateItem(at, empty);
        Optional<Cloud> cloud = sets.cloud().filter(all -> !empty && at != null && at < all.size());
        if (at == null || cloud.isEmpty()) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String words = cloud.get().texts().get(at);
        number.setText(Texts.text("embedding.number", cloud.get().numbers().get(at)));
        text.setText(OneLine.of(words));
        norm.setText(figure(cloud.get().matrix().norm(at)));
        vector.setText(beginning(cloud.get().vectors().get(at)));
        setGraphic(row);
        setAccessibleText(words);
    }

    private static String figure(double number) {
        return String.format(Locale.ENGLISH, "%.3f", number);
    }

    private static String beginning(Vector vector) {
        return IntStream.range(0, Math.min(PREVIEW, vector.dimensions()))
                .mapToObj(at -> String.format(Locale.ENGLISH, "%6.3f", vector.at(at)))
                .collect(Collectors.joining(" ", "", " …"));
    }
}
