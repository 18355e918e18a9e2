package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.ui.kit.Background;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/// Work on the disk off the UI thread, whose failures are told in the bar. UI thread only.
record Disk(Background background, ObjectProperty<Bar> bar) {
    /// Does `deed`, then calls `then` on the UI thread.
    void run(Runnable deed, Runnable then) {
        background.start(_ -> deed.run(), _ -> {}, then, this::failed);
    }

    /// Reads a value and hands it over on the UI thread.
    <T> Background.Job read(Callable<T> reading, Consumer<T> then) {
        return background.<T>start(
                yield -> yield.accept(reading.call()), batch -> then.accept(batch.getLast()), () -> {}, this::failed);
    }

    private void failed(Exception failure) {
        bar.set(new Bar.Failed(words(failure)));
    }

    static String words(Exception failure) {
        return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
    }
}
