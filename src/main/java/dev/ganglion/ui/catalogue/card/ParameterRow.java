package dev.ganglion.ui.catalogue.card;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One parameter: name and default in one line, type and bounds below. It places texts itself, as a model may have
/// forty parameters and a box each would be half of what the page is made of.
final class ParameterRow extends Region {
    private static final double GAP = 8;
    private static final double LINE_GAP = 1;
    private static final double MOST_DEFAULT = 120;

    /// A longer one may be cut.
    private static final int LONG = 14;

    private final Text name;
    private final Text bounds;
    private final Optional<Label> byDefault;

    ParameterRow(ParameterLine parameter) {
        name = text("name", parameter.name());
        bounds = text("bounds", Wrapping.safe(parameter.bounds()));
        byDefault = Optional.of(parameter.byDefault())
                .filter(value -> !value.isEmpty())
                .map(ParameterRow::byDefault);
        getStyleClass().add("parameter");
        getChildren().addAll(name, bounds);
        byDefault.ifPresent(getChildren()::add);
    }

    private static Text text(String style, String words) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        return text;
    }

    private static Label byDefault(String value) {
        var label = new Label(value);
        label.getStyleClass().add("default");
        label.setManaged(false);
        label.setAccessibleText(Texts.text("card.parameter.default", value));
        if (value.length() > LONG) {
            label.setTooltip(new Tooltip(Texts.text("card.parameter.default", value)));
        }
        return label;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        bounds.setWrappingWidth(Math.max(0, width));
        return Math.ceil(height(name) + LINE_GAP + height(bounds));
    }

    @Override
    protected void layoutChildren() {
        bounds.setWrappingWidth(getWidth());
        bounds.relocate(0, Math.rint(height(name) + LINE_GAP));
        double left = getWidth() - name.getLayoutBounds().getWidth() - GAP;
        byDefault.ifPresent(value -> {
            double width = Math.clamp(value.prefWidth(-1), 0, Math.clamp(left, 0, MOST_DEFAULT));
            value.resizeRelocate(snapPositionX(getWidth() - width), 0, width, value.prefHeight(-1));
        });
    }

    private static double height(Text text) {
        return text.getLayoutBounds().getHeight();
    }
}
