package dev.ganglion.ui.image.look;

import dev.ganglion.domain.Settings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Which places are drawn over the picture, and which of them is pointed at. UI thread only.
final class MarksViewModel {
    private static final String KEY = "look.threshold";
    private static final double USUAL = 0.5;

    private final ReadOnlyObjectWrapper<Optional<Answer>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> pointed = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final DoubleProperty threshold;

    MarksViewModel(Settings settings) {
        threshold = new SimpleDoubleProperty(
                settings.value(KEY).map(MarksViewModel::share).orElse(USUAL));
        threshold.subscribe(now -> settings.put(KEY, String.valueOf(now.doubleValue())));
    }

    private static double share(String written) {
        try {
            return Math.clamp(Double.parseDouble(written), 0, 1);
        } catch (NumberFormatException edited) {
            return USUAL;
        }
    }

    /// Draws the places of that answer; nothing where it has none.
    void show(Answer answer) {
        if (!shown.get().equals(Optional.of(answer))) {
            pointed.set(OptionalInt.empty());
            shown.set(Optional.of(answer));
        }
    }

    void hide() {
        pointed.set(OptionalInt.empty());
        shown.set(Optional.empty());
    }

    /// Points at the place of that number in the answer that is drawn.
    void point(int mark) {
        pointed.set(OptionalInt.of(mark));
    }

    /// Points no longer at that place.
    void leave(int mark) {
        if (pointed.get().equals(OptionalInt.of(mark))) {
            pointed.set(OptionalInt.empty());
        }
    }

    /// The places of the answer that is drawn, whatever the threshold.
    List<Mark> marks() {
        return shown.get().map(answer -> marks(answer.seen())).orElse(List.of());
    }

    private static List<Mark> marks(Seen seen) {
        return switch (seen) {
            case Seen.Places(List<Mark> marks, var _) -> marks;
            case Seen.Words _, Seen.Labels _ -> List.of();
        };
    }

    ReadOnlyObjectProperty<Optional<Answer>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<OptionalInt> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// Places with a lower score are not drawn.
    DoubleProperty threshold() {
        return threshold;
    }
}
