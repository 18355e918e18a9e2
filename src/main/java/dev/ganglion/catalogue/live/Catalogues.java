package dev.ganglion.catalogue.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The catalogue in force, which changes when another connection is used or the live one has been read. It may be read
/// on any thread; listeners are called on the thread that changes it.
public final class Catalogues {
    private final List<Consumer<Standing>> listeners = new CopyOnWriteArrayList<>();
    private volatile Standing now;

    public Catalogues(Standing first) {
        now = first;
    }

    public Standing now() {
        return now;
    }

    /// Tells every listener.
    public void use(Standing newer) {
        now = newer;
        listeners.forEach(listener -> listener.accept(newer));
    }

    /// Calls `listener` with every catalogue that comes from now on, as long as this object lives.
    public void onChange(Consumer<Standing> listener) {
        listeners.add(listener);
    }
}
