package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.markdown.list.BlockList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The message that the mouse or the keyboard points at, and the bar of its actions. The bar is at the message's top,
/// or at the top of the view while a tall message is scrolled through.
final class Pointer {
    private static final double TOP = 4;

    /// The bar stands above a prompt's box, and beside the name of who answers.
    private static final double ABOVE = -10;

    private static final double BESIDE = 4;

    private final BlockList<ChatRow> list;
    private final Transcript transcript;
    private final Deeds deeds;
    private final MessageBar bar;
    private final Pane layer = new Pane();
    private final Runnable follow = this::follow;

    private String turn = "";
    private Optional<Turn> shown = Optional.empty();
    private boolean byKeyboard;

    /// Where the mouse is, empty while it is not over the view.
    private Optional<Point2D> mouse = Optional.empty();

    Pointer(Region view, BlockList<ChatRow> list, Transcript transcript, Deeds deeds) {
        this.list = list;
        this.transcript = transcript;
        this.deeds = deeds;
        this.bar = new MessageBar(deeds);
        layer.setPickOnBounds(false);
        layer.getChildren().add(bar);
        bar.setVisible(false);
        view.addEventFilter(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        bar.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        bar.focusWithinProperty().subscribe(within -> {
            if (!within && byKeyboard) {
                point("", false);
            }
        });
        view.sceneProperty().subscribe(this::attach);
    }

    Pane layer() {
        return layer;
    }

    private void attach(@Nullable Scene before, @Nullable Scene scene) {
        if (before != null) {
            before.removePostLayoutPulseListener(follow);
        }
        if (scene != null) {
            scene.addPostLayoutPulseListener(follow);
        }
    }

    private void moved(MouseEvent event) {
        mouse = Optional.of(new Point2D(event.getX(), event.getY()));
        underMouse().ifPresent(found -> point(found, false));
    }

    /// The message under the mouse, empty below the last one; between two, and over the bar, it is the one
    /// before.
    private Optional<String> underMouse() {
        if (mouse.isEmpty()
                || bar.isOpen()
                || (bar.isVisible() && bar.getBoundsInParent().contains(mouse.get()))) {
            return Optional.empty();
        }
        double y = mouse.get().getY();
        List<Node> nodes = nodes();
        boolean below = nodes.stream().allMatch(node -> node.getBoundsInParent().getMaxY() <= y);
        return below
                ? Optional.of("")
                : nodes.stream()
                        .filter(node -> node.getBoundsInParent().getMinY() <= y
                                && y < node.getBoundsInParent().getMaxY())
                        .map(node -> (String) node.getUserData())
                        .findFirst();
    }

    private void leave() {
        mouse = Optional.empty();
        if (!byKeyboard && !bar.isOpen()) {
            point("", false);
        }
    }

    private void point(String other, boolean withKeyboard) {
        byKeyboard = withKeyboard;
        if (other.equals(turn)) {
            return;
        }
        turn = other;
        shown = Optional.empty();
        bar.setVisible(false);
        place();
    }

    /// Shows what can be done with the message as it is now.
    private void show(Turn now) {
        if (shown.isEmpty() || !shown.get().equals(now)) {
            shown = Optional.of(now);
            bar.show(now, () -> transcript.isRaw(now.id()));
        }
    }

    void step(int step) {
        List<String> turns =
                transcript.rows().stream().map(ChatRow::turn).distinct().toList();
        if (turns.isEmpty()) {
            return;
        }
        int before = byKeyboard ? turns.indexOf(turn) : -1;
        int next = before < 0 ? (step < 0 ? turns.size() - 1 : 0) : Math.clamp(before + step, 0, turns.size() - 1);
        // The focus leaves the buttons before they go, or the scene gives it to whatever comes first.
        list.requestFocus();
        point(turns.get(next), true);
        if (top(turn).filter(y -> y >= 0 && y < list.getHeight()).isEmpty()) {
            scrollTo(turn);
        }
        bar.focusFirst();
    }

    private void scrollTo(String wanted) {
        for (int row = 0; row < list.rows().size(); row++) {
            if (list.rows().get(row).turn().equals(wanted)) {
                list.scrollTo(row);
                return;
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            point("", false);
            list.requestFocus();
            event.consume();
        }
    }

    /// Keeps the bar at its message after each layout, which may have brought another one under the mouse.
    private void follow() {
        if (turn.isEmpty()) {
            return;
        }
        if (!byKeyboard) {
            underMouse().ifPresent(found -> point(found, false));
        }
        place();
    }

    /// A message that is being edited has no actions, one that went has none either.
    private void place() {
        if (turn.isEmpty()) {
            return;
        }
        Optional<Turn> now = deeds.find(turn);
        now.ifPresent(this::show);
        Optional<Double> top = top(turn);
        if (now.isPresent() && top.isPresent()) {
            double from = now.get() instanceof Turn.Prompt ? ABOVE : BESIDE;
            bar.autosize();
            bar.relocate(right() - bar.getWidth(), Math.max(TOP, top.get() + from));
        }
        bar.setVisible(now.isPresent() && !isEdited() && (top.isPresent() || byKeyboard));
    }

    private double right() {
        return nodes().getFirst().getBoundsInParent().getMaxX();
    }

    private boolean isEdited() {
        return nodes().stream().anyMatch(node -> node instanceof EditView && turn.equals(node.getUserData()));
    }

    private Optional<Double> top(String of) {
        return nodes().stream()
                .filter(node -> of.equals(node.getUserData()))
                .map(node -> node.getBoundsInParent().getMinY())
                .min(Double::compare);
    }

    private List<Node> nodes() {
        return list.getChildrenUnmodifiable().stream()
                .filter(node -> node.getUserData() instanceof String && node.isVisible())
                .toList();
    }
}
