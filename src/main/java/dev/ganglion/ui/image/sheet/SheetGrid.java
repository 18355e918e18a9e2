package dev.ganglion.ui.image.sheet;

import dev.ganglion.ui.image.queue.FaceView;
import dev.ganglion.ui.image.queue.Piece;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The pictures of a sheet under the headings of their columns and beside those of their rows.
final class SheetGrid extends GridPane {
    static final double SIDE = 176;
    private static final double HEADING = 160;

    private Subscription stages = Subscription.EMPTY;

    SheetGrid(SheetViewModel.Drawn sheet) {
        getStyleClass().add("sheet-grid");
        setId("sheet-grid");
        SheetPlan plan = sheet.plan();
        plan.negative().ifPresent(words -> add(without(words), 0, 0));
        for (int column = 0; column < plan.columns().size(); column++) {
            add(heading(plan.columns().get(column)), column + 1, 0);
        }
        for (int row = 0; row < plan.rows().size(); row++) {
            add(heading(plan.rows().get(row)), 0, row + 1);
            for (int column = 0; column < plan.columns().size(); column++) {
                add(cell(sheet.cells().get(row * plan.columns().size() + column)), column + 1, row + 1);
            }
        }
    }

    /// Follows the pictures no longer.
    void close() {
        stages.unsubscribe();
    }

    private static Node without(String words) {
        Label without = new Label(Wrapping.safe(Texts.text("image.sheet.without", words)));
        without.getStyleClass().addAll("secondary", "muted");
        without.setWrapText(true);
        without.setPrefWidth(HEADING);
        without.setMinHeight(USE_PREF_SIZE);
        without.setMaxHeight(SIDE);
        return without;
    }

    private static Node heading(SheetPlan.Column column) {
        Label model = new Label(Wrapping.safe(column.model().name()));
        model.getStyleClass().add("strong");
        model.setWrapText(true);
        model.setMinHeight(USE_PREF_SIZE);
        String number = column.steps()
                .map(chosen -> Texts.text("image.sheet.steps.of", chosen.number()))
                .orElseGet(() -> Texts.text("image.sheet.steps.own"));
        Label steps = new Label(column.size()
                .map(size -> Texts.text("image.tile.what", number, size.words()))
                .orElse(number));
        steps.getStyleClass().addAll("secondary", "muted");
        VBox heading = new VBox(model, steps);
        heading.setPrefWidth(SIDE);
        heading.setMaxWidth(SIDE);
        heading.setMinHeight(USE_PREF_SIZE);
        return heading;
    }

    private static Node heading(SheetPlan.Row row) {
        Label prompt = new Label(row.repeats() ? "" : Wrapping.safe(row.prompt()));
        prompt.setWrapText(true);
        prompt.setManaged(!row.repeats());
        prompt.setTooltip(new Tooltip(row.prompt()));
        Label seed = new Label(row.seed()
                .map(chosen -> Texts.text("image.tile.seed", Long.toString(chosen)))
                .orElse(""));
        seed.getStyleClass().addAll("secondary", "muted");
        seed.setMinHeight(USE_PREF_SIZE);
        VBox heading = new VBox(prompt, seed);
        heading.setPrefWidth(HEADING);
        heading.setMinWidth(HEADING);
        heading.setMaxHeight(SIDE);
        GridPane.setValignment(heading, VPos.TOP);
        return heading;
    }

    private Node cell(Optional<Piece> piece) {
        FaceView face = new FaceView(SIDE);
        if (piece.isEmpty()) {
            face.getChildren().setAll(List.of(same()));
            return face;
        }
        stages = stages.and(piece.get().stage().subscribe(face::show));
        return face;
    }

    private static Label same() {
        Label same = new Label(Texts.text("image.sheet.same"));
        same.getStyleClass().addAll("secondary", "muted", "sheet-same");
        same.setWrapText(true);
        return same;
    }
}
