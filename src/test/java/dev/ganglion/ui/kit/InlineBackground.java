package dev.ganglion.ui.kit;

import java.util.List;
import java.util.function.Consumer;

/// Runs work at once on the calling thread, each item a batch of its own: for tests of view models.
public final class InlineBackground implements Background {
    @Override
    public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
        try {
            work.run(item -> each.accept(List.of(item)));
        } catch (Exception e) {
            failed.accept(e);
            return () -> {};
        }
        done.run();
        return () -> {};
    }
}
