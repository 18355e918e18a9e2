package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.kit.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/// Runs work on the test's thread when the test asks for it.
public final class SteppedBackground implements Background {
    private final Deque<Runnable> works = new ArrayDeque<>();

    @Override
    public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
        Runnable step = () -> {
            try {
                work.run(item -> each.accept(List.of(item)));
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            done.run();
        };
        works.add(step);
        return () -> works.remove(step);
    }

    public int waiting() {
        return works.size();
    }

    /// Runs what has waited longest.
    public void runOne() {
        works.remove().run();
    }

    /// Runs what waits, and what it starts in turn.
    public void runAll() {
        while (!works.isEmpty()) {
            works.remove().run();
        }
    }
}
