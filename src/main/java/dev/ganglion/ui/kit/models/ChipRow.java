package dev.ganglion.ui.kit.models;

import dev.ganglion.ui.kit.models.Mark.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Chips side by side, reused from one list of marks to the next, as cells need it. Those that do not fit are
/// counted in a last one, whose tooltip names them.
public final class ChipRow extends Region {
    private static final double GAP = 4;

    private final List<Chip> chips = new ArrayList<>();
    private final Tooltip names = new Tooltip();
    private @Nullable Chip rest;
    private List<Mark> marks = List.of();

    public ChipRow() {
        getStyleClass().add("chip-row");
        setMinWidth(0);
        setMaxHeight(USE_PREF_SIZE);
    }

    /// Shows these marks in this order; an empty list takes no room.
    public void show(List<Mark> shown) {
        setManaged(!shown.isEmpty());
        setVisible(!shown.isEmpty());
        if (shown.equals(marks)) {
            return;
        }
        marks = List.copyOf(shown);
        while (chips.size() < marks.size()) {
            var chip = new Chip();
            chip.setManaged(false);
            chips.add(chip);
            getChildren().add(chip);
        }
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setVisible(i < marks.size());
            if (i < marks.size()) {
                chips.get(i).show(marks.get(i));
            }
        }
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(chips.subList(0, marks.size()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return marks.isEmpty() ? 0 : chips.getFirst().prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        int fitting = fitting();
        double x = 0;
        for (int i = 0; i < marks.size(); i++) {
            Chip chip = chips.get(i);
            chip.setVisible(i < fitting);
            if (i < fitting) {
                x = place(chip, x);
            }
        }
        if (fitting < marks.size()) {
            place(count(fitting), x);
        } else if (rest != null) {
            rest.setVisible(false);
        }
    }

    private double place(Chip chip, double x) {
        chip.resizeRelocate(x, 0, chip.prefWidth(-1), getHeight());
        return x + chip.getWidth() + GAP;
    }

    /// The chip that counts the marks from that one on.
    private Chip count(int fitting) {
        if (rest == null) {
            rest = new Chip();
            rest.setTooltip(names);
            rest.setManaged(false);
            getChildren().add(rest);
            rest.applyCss();
        }
        List<Mark> left = marks.subList(fitting, marks.size());
        names.setText(left.stream().map(Mark::text).collect(Collectors.joining(", ")));
        rest.show(new Mark("+" + left.size(), Tone.PLAIN));
        rest.setVisible(true);
        return rest;
    }

    private int fitting() {
        int fitting = marks.size();
        if (computePrefWidth(-1) <= getWidth() + 0.5) {
            return fitting;
        }
        double room = getWidth() - GAP - count(0).prefWidth(-1);
        while (fitting > 0 && width(chips.subList(0, fitting)) > room) {
            fitting--;
        }
        return fitting;
    }

    private static double width(List<Chip> some) {
        return some.stream().mapToDouble(chip -> chip.prefWidth(-1) + GAP).sum() - (some.isEmpty() ? 0 : GAP);
    }
}
