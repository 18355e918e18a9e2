package dev.ganglion.ui.image.draft;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What the next run costs, at the right of a form. It is whole where there is room, and gives way in a
/// narrow or much enlarged window, so that the button beside it stays in sight.
public final class CostColumn extends VBox {
    private static final double NARROW = 720;
    private static final double LEAST = 200;
    private static final double VERY_LEAST = 110;

    /// What stands beside it needs so much.
    private static final double REST = 380;

    /// The line of a label grows with the form, so that what stands at its left need not wrap for it.
    private static final double SHARE = 0.36;

    private static final double LINE = 320;
    private static final double LONG_LINE = 440;

    /// @param form that this stands in
    public CostColumn(Region form, List<Label> told) {
        super(told.toArray(Label[]::new));
        getStyleClass().add("draw-costs");
        told.forEach(each -> {
            each.setWrapText(true);
            // What says nothing would push the rest off its line.
            each.managedProperty()
                    .bind(each.visibleProperty().and(each.textProperty().isNotEmpty()));
        });
        form.widthProperty().subscribe(now -> fit(now.doubleValue(), told));
    }

    private void fit(double width, List<Label> told) {
        setMinWidth(width < NARROW ? Math.clamp(width - REST, VERY_LEAST, LEAST) : USE_PREF_SIZE);
        told.forEach(each -> each.setMaxWidth(Math.clamp(width * SHARE, LINE, LONG_LINE)));
    }
}
