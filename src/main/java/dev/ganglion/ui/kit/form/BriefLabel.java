package dev.ganglion.ui.kit.form;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// A label of one line that is as brief as its room demands: of several wordings it shows the first that
/// fits.
public final class BriefLabel extends Label {
    /// Widths are rounded.
    private static final double SLACK = 1;

    private List<String> wordings = List.of("");
    private double[] widths = {};
    private @Nullable Font measured;

    /// Says that, in the first wording that there is room for.
    ///
    /// @param wordings the longest first; at least one
    public void say(List<String> wordings) {
        if (!wordings.equals(this.wordings)) {
            this.wordings = List.copyOf(wordings);
            measured = null;
            setText(fitting(getWidth()));
            requestLayout();
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(0);
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(wordings.size() - 1);
    }

    @Override
    public void resize(double width, double height) {
        setText(fitting(width));
        super.resize(width, height);
    }

    private String fitting(double room) {
        for (int i = 0; i < wordings.size(); i++) {
            if (width(i) <= room) {
                return wordings.get(i);
            }
        }
        return wordings.getLast();
    }

    private double width(int wording) {
        if (!getFont().equals(measured)) {
            measured = getFont();
            widths = wordings.stream().mapToDouble(this::width).toArray();
        }
        return widths[wording];
    }

    private double width(String words) {
        if (words.isEmpty()) {
            return 0;
        }
        Text ruler = new Text(words);
        ruler.setFont(getFont());
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + snappedLeftInset() + snappedRightInset() + SLACK;
    }
}
