package dev.ganglion.ui.markdown.select;

import dev.ganglion.ui.markdown.list.BlockList;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseDragEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Selects by mouse: a drag by characters, after two clicks by words, after three by blocks; Shift goes on.
final class SelectInput {
    private static final Set<EventType<?>> RELEASES =
            Set.of(MouseDragEvent.MOUSE_DRAG_RELEASED, MouseEvent.MOUSE_RELEASED);

    private final TextSelection<?> selection;
    private final BlockList<?> list;
    private final EdgeScroll edges;
    private final EventHandler<MouseEvent> watch = this::watched;

    private @Nullable Drag drag;
    private boolean dragged;
    private @Nullable Scene watched;

    /// A drag that goes on: where it began, by what it goes, and where the pointer is.
    private static final class Drag {
        final Spread from;
        final Grain grain;
        Point2D pointer;

        Drag(Spread from, Grain grain, Point2D pointer) {
            this.from = from;
            this.grain = grain;
            this.pointer = pointer;
        }
    }

    private SelectInput(TextSelection<?> selection) {
        this.selection = selection;
        this.list = selection.list();
        this.edges = new EdgeScroll(list, this::extend);
    }

    static void attach(TextSelection<?> selection) {
        var input = new SelectInput(selection);
        var list = input.list;
        list.addEventHandler(MouseEvent.MOUSE_PRESSED, input::press);
        list.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::drag);
        list.addEventHandler(MouseEvent.DRAG_DETECTED, input::keepHold);
        list.addEventHandler(MouseEvent.MOUSE_RELEASED, input::release);
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, input::click);
        SelectKeys.attach(selection);
        CopyMenu.attach(selection);
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isControl(event.getTarget())) {
            return;
        }
        dragged = false;
        list.requestFocus();
        var pointer = new Point2D(event.getSceneX(), event.getSceneY());
        var grain = Grain.ofClicks(event.getClickCount());
        place(pointer).ifPresent(place -> {
            if (event.isShiftDown()) {
                var from = selection.anchor();
                drag = new Drag(new Spread(from, from), Grain.CHARACTER, pointer);
                selection.select(from, place);
                return;
            }
            var spread = grain.around(place, selection);
            drag = new Drag(spread, grain, pointer);
            selection.select(spread.from(), spread.to());
        });
    }

    private static boolean isControl(EventTarget target) {
        for (var node = target instanceof Node pressed ? pressed : null; node != null; node = node.getParent()) {
            if (node instanceof ButtonBase || node instanceof ScrollBar || node instanceof TextInputControl) {
                return true;
            }
        }
        return false;
    }

    /// The node that was pressed may leave the list, with the events that would go to it: the scene tells, too.
    private void keepHold(MouseEvent event) {
        if (drag != null && list.getScene() != null) {
            list.startFullDrag();
            watched = list.getScene();
            watched.addEventFilter(MouseEvent.ANY, watch);
            event.consume();
        }
    }

    private void watched(MouseEvent event) {
        var type = event.getEventType();
        if (type == MouseDragEvent.MOUSE_DRAG_OVER) {
            drag(event);
        } else if (type == MouseEvent.MOUSE_MOVED) {
            end();
        } else if (RELEASES.contains(type)) {
            release(event);
        }
    }

    /// What was dragged is not clicked, however near the pointer stayed.
    private void click(MouseEvent event) {
        if (dragged && !selection.emptyProperty().get()) {
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (drag == null) {
            return;
        }
        var pointer = new Point2D(event.getSceneX(), event.getSceneY());
        if (!pointer.equals(drag.pointer)) {
            drag.pointer = pointer;
            dragged = true;
            edges.at(list.sceneToLocal(pointer).getY());
            extend();
        }
    }

    private void extend() {
        var now = Objects.requireNonNull(drag);
        place(now.pointer).ifPresent(place -> {
            var spread = now.grain.around(place, selection);
            boolean back = spread.from().compareTo(now.from.from()) < 0;
            selection.select(back ? now.from.to() : now.from.from(), back ? spread.from() : spread.to());
        });
    }

    /// Of quick moves the last ones may not have been told.
    private void release(MouseEvent event) {
        drag(event);
        end();
    }

    /// A pointer that moves without a button was let go outside the window.
    private void end() {
        drag = null;
        edges.stop();
        if (watched != null) {
            watched.removeEventFilter(MouseEvent.ANY, watch);
            watched = null;
        }
    }

    private Optional<Place> place(Point2D pointer) {
        var row = list.rowAt(list.sceneToLocal(pointer).getY());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        int index = row.getAsInt();
        int offset = list.view(index)
                .flatMap(view -> view.text())
                .map(text -> text.offsetAt(pointer))
                .orElse(0);
        return Optional.of(
                new Place(index, Math.min(offset, selection.text(index).plain().length())));
    }
}
