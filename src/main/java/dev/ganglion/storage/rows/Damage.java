package dev.ganglion.storage.rows;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Tells what in the store cannot be read as it was meant, once for each place: it is read as if nothing was there,
/// so that the rest stays readable.
public final class Damage {
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final Consumer<String> log;

    /// Told to `log`.
    public Damage(Consumer<String> log) {
        this.log = log;
    }

    /// Told to the log of the program.
    public static Damage logged() {
        System.Logger log = System.getLogger(Damage.class.getName());
        return new Damage(place -> log.log(System.Logger.Level.WARNING, "The store is damaged at {0}", place));
    }

    /// Tells of one place.
    ///
    /// @param column such as `turn.calls`
    /// @param id of its row
    public void found(String column, String id) {
        String place = column + " of " + id;
        if (told.add(place)) {
            log.accept(place);
        }
    }
}
