package dev.ganglion.ui.task;

import javafx.scene.control.ToggleButton;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// A tab of a page. It is as wide as it is when it is chosen, so that the others stay where they are.
final class PageTab extends ToggleButton {
    private static final String CHOSEN = "Inter SemiBold";

    PageTab(String title) {
        super(title);
        getStyleClass().setAll("toggle-button", "page-tab");
        setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected double computePrefWidth(double height) {
        double now = super.computePrefWidth(height);
        return Math.max(
                now, now - width(getFont()) + width(Font.font(CHOSEN, getFont().getSize())));
    }

    private double width(Font font) {
        Text text = new Text(getText());
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
