package dev.ganglion.ui.image.gallery.wall;

import java.util.OptionalInt;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that move about on a wall, pick, and open.
final class WallKeys implements EventHandler<KeyEvent> {
    private final Wall wall;
    private final Picks picks;

    WallKeys(Wall wall, Picks picks) {
        this.wall = wall;
        this.picks = picks;
    }

    @Override
    public void handle(KeyEvent key) {
        if (key.isAltDown() || wall.size() == 0) {
            return;
        }
        OptionalInt target = key.isShortcutDown() && !edge(key.getCode()) ? OptionalInt.empty() : target(key.getCode());
        if (target.isPresent()) {
            move(key, target.getAsInt());
        } else if (!other(key)) {
            return;
        }
        key.consume();
    }

    private void move(KeyEvent key, int target) {
        if (target < 0 || target >= wall.size()) {
            return;
        }
        if (key.isShiftDown()) {
            picks.stretch(target);
        } else {
            picks.move(target);
        }
    }

    private static boolean edge(KeyCode code) {
        return code == KeyCode.HOME || code == KeyCode.END;
    }

    private OptionalInt target(KeyCode code) {
        int at = picks.current().get();
        int last = wall.size() - 1;
        return switch (code) {
            case LEFT -> OptionalInt.of(at - 1);
            case RIGHT -> OptionalInt.of(at + 1);
            case UP -> OptionalInt.of(at - wall.columns());
            case DOWN -> OptionalInt.of(down(at));
            case PAGE_UP -> OptionalInt.of(Math.max(0, at - wall.page()));
            case PAGE_DOWN -> OptionalInt.of(Math.min(last, at + wall.page()));
            case HOME -> OptionalInt.of(0);
            case END -> OptionalInt.of(last);
            default -> OptionalInt.empty();
        };
    }

    /// From the last row but one to the end of a last row that is shorter.
    private int down(int at) {
        int last = wall.size() - 1;
        boolean rowBelow = at / wall.columns() < last / wall.columns();
        return rowBelow ? Math.min(last, at + wall.columns()) : at;
    }

    private boolean other(KeyEvent key) {
        switch (key.getCode()) {
            case ENTER -> wall.open();
            case SPACE -> picks.toggle(picks.current().get());
            case A -> {
                if (!key.isShortcutDown()) {
                    return false;
                }
                picks.everything();
            }
            case ESCAPE -> {
                if (picks.picked().get().isEmpty()) {
                    return false;
                }
                picks.none();
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
