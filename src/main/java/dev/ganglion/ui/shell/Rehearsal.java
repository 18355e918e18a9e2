package dev.ganglion.ui.shell;

import dev.ganglion.ui.kit.Page;
import dev.ganglion.ui.kit.page.Understudy;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.StackPane;

/// Builds, styles and lays out pages unseen before they are opened, so that the first look at one is as quick as the
/// next; then has their understudies go through a first use of them. It works while nobody types or points, one step
/// in a pulse, and leaves nothing in the window. UI thread only.
final class Rehearsal extends AnimationTimer {
    /// For so long nobody has done anything.
    private static final long IDLE = 1_500_000_000L;

    /// Between two steps, so that what waits for the UI thread comes to its turn.
    private static final long REST = 40_000_000L;

    private final StackPane stage;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private long busy;

    /// @param stage where pages are shown
    Rehearsal(StackPane stage) {
        this.stage = stage;
    }

    /// Goes through those pages that are not shown, soon.
    void begin(Scene scene, Collection<Page> pages) {
        scene.addEventFilter(InputEvent.ANY, _ -> busy = System.nanoTime());
        pages.forEach(this::rehearse);
        pages.forEach(page -> steps.add(() -> page.understudy().ifPresent(this::rehearse)));
        busy = System.nanoTime();
        start();
    }

    private void rehearse(Page page) {
        steps.add(page::content);
        steps.add(() -> enter(page.content()));
        steps.add(() -> unseen(page.content(), Parent::layout));
        steps.add(() -> unseen(page.content(), Node::applyCss));
        steps.add(() -> unseen(page.content(), Parent::layout));
        steps.add(() -> leave(page.content()));
    }

    /// Comes before whatever else is still to be done.
    private void rehearse(Understudy understudy) {
        Deque<Runnable> own = new ArrayDeque<>();
        Node node = understudy.node();
        node.setManaged(false);
        own.add(() -> enter(node));
        own.add(() -> unseen(node, Parent::layout));
        for (Runnable step : understudy.steps()) {
            own.add(step);
            own.add(() -> unseen(node, Node::applyCss));
            own.add(() -> unseen(node, Parent::layout));
        }
        own.add(() -> leave(node));
        own.descendingIterator().forEachRemaining(steps::addFirst);
    }

    private void enter(Node page) {
        if (page.getScene() == null) {
            page.setVisible(false);
            stage.getChildren().add(page);
            page.applyCss();
            page.resize(stage.getWidth(), stage.getHeight());
        }
    }

    /// A page that was opened meanwhile is no longer unseen, and needs no rehearsal.
    private static void unseen(Node page, Consumer<Parent> step) {
        if (!page.isVisible() && page instanceof Parent parent) {
            step.accept(parent);
        }
    }

    private void leave(Node page) {
        if (!page.isVisible()) {
            stage.getChildren().remove(page);
            page.setVisible(true);
        }
    }

    /// A window that was closed needs no rehearsal, and what runs keeps it alive.
    private boolean isOpen() {
        Scene scene = stage.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing();
    }

    @Override
    public void handle(long now) {
        if (!isOpen()) {
            steps.clear();
            stop();
            return;
        }
        long since = System.nanoTime() - busy;
        if (since < IDLE) {
            return;
        }
        Runnable step = steps.poll();
        if (step == null) {
            stop();
            return;
        }
        step.run();
        busy = System.nanoTime() - IDLE + REST;
    }
}
