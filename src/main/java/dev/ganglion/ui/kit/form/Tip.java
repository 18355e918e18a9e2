package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Field;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What is known of a field: its name on the wire, what its schema says of it, and its bounds.
final class Tip {
    private static final double WIDEST = 320;

    private Tip() {}

    /// Gives a label that tooltip, made when the pointer first comes to it: most are never seen.
    static void give(Label label, Field field) {
        label.setOnMouseEntered(_ -> {
            label.setTooltip(of(field));
            label.setOnMouseEntered(null);
        });
    }

    private static Tooltip of(Field field) {
        VBox lines = new VBox(line(field.name(), "mono"));
        lines.getStyleClass().add("field-tip");
        for (String text : new String[] {field.facts().about(), FormText.takes(field), FormText.unset(field)}) {
            if (!text.isEmpty()) {
                lines.getChildren().add(line(text, "tip-line"));
            }
        }
        Tooltip tip = new Tooltip();
        tip.setGraphic(lines);
        tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return tip;
    }

    /// The same for those who do not see it.
    static String spoken(Field field) {
        return String.join(" ", field.name() + '.', FormText.takes(field), FormText.unset(field) + '.')
                .replace("  ", " ");
    }

    private static Label line(String text, String style) {
        Label line = new Label(Wrapping.safe(text));
        line.getStyleClass().add(style);
        line.setWrapText(true);
        line.setMaxWidth(WIDEST);
        return line;
    }
}
