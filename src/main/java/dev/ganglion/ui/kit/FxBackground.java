package dev.ganglion.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Background work on virtual threads, delivered to the JavaFX thread. The only class that calls [Platform#runLater].
public final class FxBackground implements Background {
    @Override
    public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
        var coalescer = new Coalescer<>(new PulseClock(Platform::runLater), each);
        var worker = Thread.ofVirtual()
                .name("background")
                .unstarted(() -> coalescer.end(outcome(work, coalescer, done, failed)));
        worker.start();
        return () -> {
            coalescer.cancel();
            worker.interrupt();
        };
    }

    private static <T> Runnable outcome(
            Work<T> work, Coalescer<T> coalescer, Runnable done, Consumer<Exception> failed) {
        try {
            work.run(coalescer::put);
            return done;
        } catch (Exception e) {
            return () -> failed.accept(e);
        } catch (Error e) {
            return () -> failed.accept(new IllegalStateException(e));
        }
    }
}
