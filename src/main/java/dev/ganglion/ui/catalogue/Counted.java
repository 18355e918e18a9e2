package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Filter;
import dev.ganglion.catalogue.Found;
import dev.ganglion.ui.catalogue.card.Rest;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// What was found, for the numbers beside tabs and chips: at once after a click, but when typing rests while the
/// user types. A number that changes has the whole page laid out, and the list comes first. UI thread only.
final class Counted {
    /// Longer than from one key press to the next.
    private static final Duration RESTS = Duration.millis(80);

    private final CatalogueViewModel catalogue;
    private final ReadOnlyObjectWrapper<Found> found;
    private final Rest typing = new Rest(RESTS, this::count);
    private Filter before;

    Counted(CatalogueViewModel catalogue) {
        this.catalogue = catalogue;
        this.found = new ReadOnlyObjectWrapper<>(catalogue.found().get());
        this.before = catalogue.filter().get();
        catalogue.found().subscribe(_ -> changed());
    }

    private void changed() {
        Filter now = catalogue.filter().get();
        boolean typed = !now.query().equals(before.query())
                && now.search(before.query()).equals(before);
        before = now;
        if (typed) {
            typing.begin();
        } else {
            count();
        }
    }

    private void count() {
        typing.forget();
        found.set(catalogue.found().get());
    }

    /// Tells what was found, now and at each change.
    void subscribe(Consumer<Found> numbers) {
        found.subscribe(numbers);
    }
}
