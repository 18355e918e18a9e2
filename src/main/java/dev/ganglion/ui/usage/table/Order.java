package dev.ganglion.ui.usage.table;

import dev.ganglion.ui.usage.sums.Group;
import dev.ganglion.ui.usage.sums.Line;
import java.util.Comparator;

/// How the lines are sorted.
record Order(Column column, Direction direction) {
    enum Direction {
        UP,
        DOWN
    }

    /// How lines of that kind are sorted until somebody says otherwise.
    static Order of(Group group) {
        return group == Group.DAY ? new Order(Column.NAME, Direction.DOWN) : new Order(Column.NEURONS, Direction.DOWN);
    }

    /// By that column: figures the largest first, names from A; the other way round where it is so already.
    Order by(Column other) {
        if (other == column) {
            return new Order(column, direction == Direction.UP ? Direction.DOWN : Direction.UP);
        }
        return new Order(other, other == Column.NAME ? Direction.UP : Direction.DOWN);
    }

    Comparator<Line> comparator(Group group) {
        // The key of a day sorts as the day does; its name does not.
        Comparator<Line> up =
                column == Column.NAME && group == Group.DAY ? Comparator.comparing(Line::key) : column.order();
        Comparator<Line> sorted = direction == Direction.UP ? up : up.reversed();
        return sorted.thenComparing(Line::name, String.CASE_INSENSITIVE_ORDER);
    }
}
