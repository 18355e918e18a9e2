package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.input.OneLine;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// The texts beside the rows of a square, where there is room for them.
final class RowLabels extends Pane {
    /// Beside lower rows no line of text fits.
    private static final double LOWEST = 14;

    private static final int MOST = 60;
    private static final double WIDEST = 220;
    private static final double GAP = 8;
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private List<Label> labels = List.of();

    RowLabels() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(String[] names) {
        labels = names.length > MOST
                ? List.of()
                : Stream.of(names).map(RowLabels::label).toList();
        getChildren().setAll(labels);
    }

    private static Label label(String name) {
        Label label = new Label(OneLine.of(name, 60));
        label.getStyleClass().addAll("secondary", "muted", "row-label");
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setManaged(false);
        return label;
    }

    /// How wide they are beside a square of `size` rows that fits into that.
    double room(double width, double height, int size) {
        double row = size == 0 ? 0 : Math.min(width * 0.7, height) / size;
        boolean fits = !labels.isEmpty() && row >= LOWEST;
        setVisible(fits);
        return fits ? Math.min(WIDEST, width * 0.3) : 0;
    }

    void place(double width, double side) {
        double row = labels.isEmpty() ? 0 : side / labels.size();
        for (int at = 0; at < labels.size(); at++) {
            labels.get(at).resizeRelocate(0, at * row, Math.max(0, width - GAP), row);
        }
    }

    /// Marks both texts of a pair.
    void point(HeatMap.Cell cell) {
        for (int at = 0; at < labels.size(); at++) {
            labels.get(at).pseudoClassStateChanged(POINTED, at == cell.row() || at == cell.column());
        }
    }
}
