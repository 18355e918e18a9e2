package dev.ganglion.ui.kit.models;

import dev.ganglion.ui.kit.models.Mark.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Chips side by side, reused from one list of marks to the next, as cells need it. Those that do not fit are
/// counted in a last one, and the tooltip of the row names them.
public final class ChipRow extends Region {
    private static final double GAP = 4;

    private final List<Pill> pills = new ArrayList<>();
    private @Nullable Pill rest;
    private @Nullable Tooltip names;
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
        while (pills.size() < marks.size()) {
            pills.add(made());
        }
        for (int i = 0; i < marks.size(); i++) {
            pills.get(i).show(marks.get(i));
        }
        requestLayout();
    }

    private Pill made() {
        var pill = new Pill();
        getChildren().addAll(pill.nodes());
        // Made in the midst of a layout, it would be measured before it is styled.
        if (getScene() != null) {
            pill.nodes().forEach(Node::applyCss);
        }
        return pill;
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(marks.size());
    }

    @Override
    protected double computePrefHeight(double width) {
        return marks.isEmpty() ? 0 : Pill.height();
    }

    @Override
    protected void layoutChildren() {
        int fitting = fitting();
        double x = 0;
        for (int i = 0; i < pills.size(); i++) {
            Pill pill = pills.get(i);
            pill.setVisible(i < fitting);
            if (i < fitting) {
                pill.place(x);
                x += pill.width() + GAP;
            }
        }
        if (fitting < marks.size()) {
            count(fitting).place(x);
        } else if (rest != null) {
            rest.setVisible(false);
            name(List.of());
        }
    }

    /// The chip that counts the marks from that one on.
    private Pill count(int fitting) {
        if (rest == null) {
            rest = made();
        }
        List<Mark> left = marks.subList(fitting, marks.size());
        name(left);
        rest.show(new Mark("+" + left.size(), Tone.PLAIN));
        rest.setVisible(true);
        return rest;
    }

    private void name(List<Mark> left) {
        if (names == null) {
            names = new Tooltip();
        }
        names.setText(left.stream().map(Mark::text).collect(Collectors.joining(", ")));
        if (left.isEmpty()) {
            Tooltip.uninstall(this, names);
        } else {
            Tooltip.install(this, names);
        }
    }

    private int fitting() {
        int fitting = marks.size();
        if (width(fitting) <= getWidth() + 0.5) {
            return fitting;
        }
        double room = getWidth() - GAP - count(0).width();
        while (fitting > 0 && width(fitting) > room) {
            fitting--;
        }
        return fitting;
    }

    /// How wide the first so many are.
    private double width(int some) {
        return pills.subList(0, some).stream()
                        .mapToDouble(pill -> pill.width() + GAP)
                        .sum()
                - (some == 0 ? 0 : GAP);
    }
}
