package dev.ganglion.ui.markdown.select;

import dev.ganglion.ui.markdown.list.BlockList;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Selects and copies by keys while the focus is in the list.
final class SelectKeys {
    private final TextSelection<?> selection;
    private final BlockList<?> list;

    private SelectKeys(TextSelection<?> selection) {
        this.selection = selection;
        this.list = selection.list();
    }

    static void attach(TextSelection<?> selection) {
        var keys = new SelectKeys(selection);
        selection.list().addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.isAltDown()) {
            return;
        }
        boolean used = (event.isShortcutDown() && command(event.getCode(), event.isShiftDown()))
                || (event.getCode() == KeyCode.ESCAPE && escape())
                || (event.isShiftDown() && extend(event.getCode(), event.isShortcutDown()));
        if (used) {
            event.consume();
        }
    }

    private boolean command(KeyCode code, boolean shift) {
        if (code == KeyCode.A && !shift) {
            selection.selectAll();
            return true;
        }
        if (code != KeyCode.C || selection.emptyProperty().get()) {
            return false;
        }
        if (shift) {
            selection.copyPlain();
        } else {
            selection.copyMarkdown();
        }
        return true;
    }

    private boolean escape() {
        boolean some = !selection.emptyProperty().get();
        selection.clear();
        return some;
    }

    private boolean extend(KeyCode code, boolean far) {
        return !list.rows().isEmpty() && move(code, far);
    }

    private boolean move(KeyCode code, boolean far) {
        return switch (code) {
            case LEFT -> extend(far ? this::wordBefore : this::before);
            case RIGHT -> extend(far ? this::wordAfter : this::after);
            case UP -> extend(place -> line(place, -1));
            case DOWN -> extend(place -> line(place, 1));
            case HOME -> extend(place -> new Place(far ? 0 : place.row(), 0));
            case END -> extend(place -> end(far ? list.rows().size() - 1 : place.row()));
            default -> false;
        };
    }

    private boolean extend(UnaryOperator<Place> move) {
        var lead = selection.lead();
        int row = Math.min(lead.row(), list.rows().size() - 1);
        var to = move.apply(new Place(row, Math.min(lead.offset(), length(row))));
        selection.select(selection.anchor(), to);
        list.reveal(to.row(), to.offset());
        return true;
    }

    private int length(int row) {
        return selection.text(row).plain().length();
    }

    private Place end(int row) {
        return new Place(row, length(row));
    }

    private Place before(Place place) {
        return place.offset() == 0
                ? endBefore(place)
                : new Place(place.row(), selection.text(place.row()).plain().offsetByCodePoints(place.offset(), -1));
    }

    private Place after(Place place) {
        return place.offset() == length(place.row())
                ? startAfter(place)
                : new Place(place.row(), selection.text(place.row()).plain().offsetByCodePoints(place.offset(), 1));
    }

    private Place wordBefore(Place place) {
        var words = Grain.words(selection.text(place.row()).plain());
        return place.offset() == 0 ? endBefore(place) : new Place(place.row(), words.preceding(place.offset()));
    }

    private Place wordAfter(Place place) {
        var words = Grain.words(selection.text(place.row()).plain());
        return place.offset() == length(place.row())
                ? startAfter(place)
                : new Place(place.row(), words.following(place.offset()));
    }

    /// The end of the row with text before that of `place`.
    private Place endBefore(Place place) {
        for (int row = place.row() - 1; row >= 0; row--) {
            if (length(row) > 0) {
                return end(row);
            }
        }
        return place;
    }

    private Place startAfter(Place place) {
        for (int row = place.row() + 1; row < list.rows().size(); row++) {
            if (length(row) > 0) {
                return new Place(row, 0);
            }
        }
        return place;
    }

    /// The place a line up or down, in the row before or after when there is none in this one.
    private Place line(Place place, int by) {
        list.reveal(place.row(), place.offset());
        list.layout();
        var text = list.view(place.row()).flatMap(view -> view.text());
        int offset = text.map(shown -> {
                    var caret = shown.boundsAt(place.offset());
                    return shown.offsetAt(
                            new Point2D(caret.getMinX(), caret.getCenterY() + by * (caret.getHeight() + 6)));
                })
                .orElse(place.offset());
        if (offset != place.offset() && (offset > place.offset()) == (by > 0)) {
            return new Place(place.row(), offset);
        }
        return by < 0 ? endBefore(new Place(place.row(), 0)) : startAfter(end(place.row()));
    }
}
