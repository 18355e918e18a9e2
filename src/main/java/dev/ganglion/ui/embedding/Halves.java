package dev.ganglion.ui.embedding;

import dev.ganglion.domain.Settings;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/// Where a split pane is divided, remembered once it was dragged there: it moves too when the window or
/// the parameters take room, and that is nobody's wish.
final class Halves {
    private static final double USUAL = 0.36;

    private Halves() {}

    static void keep(SplitPane split, Settings settings, String key) {
        split.getStyleClass().add("halves");
        SplitPane.setResizableWithParent(split.getItems().getFirst(), false);
        split.setDividerPositions(settings.value(key).map(Halves::part).orElse(USUAL));
        split.getDividers().getFirst().positionProperty().subscribe(part -> {
            if (dragged(split)) {
                settings.put(key, String.format(Locale.ROOT, "%.3f", part.doubleValue()));
            }
        });
    }

    private static boolean dragged(SplitPane split) {
        return split.lookupAll(".split-pane-divider").stream().anyMatch(Node::isPressed);
    }

    private static double part(String written) {
        try {
            return Math.clamp(Double.parseDouble(written), 0.1, 0.9);
        } catch (NumberFormatException edited) {
            return USUAL;
        }
    }
}
