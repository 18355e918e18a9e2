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
        form.widthProperty().subscribe(now -> setMinWidth(now.doubleValue() < NARROW ? LEAST : USE_PREF_SIZE));
    }
}
