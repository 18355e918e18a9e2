package dev.ganglion.ui.task.run;

import dev.ganglion.domain.Settings;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the user types and chooses, kept over a restart.
public final class Kept {
    private Kept() {}

    /// A text that is kept under `key`; `first` holds for a newcomer.
    public static StringProperty text(Settings settings, String key, String first) {
        StringProperty text = new SimpleStringProperty(settings.value(key).orElse(first));
        text.subscribe((_, now) -> settings.put(key, now));
        return text;
    }

    /// One of the constants of `first`, which holds for a newcomer.
    public static <E extends Enum<E>> ObjectProperty<E> choice(Settings settings, String key, E first) {
        Function<String, E> read = name -> {
            for (E constant : first.getDeclaringClass().getEnumConstants()) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
            return first;
        };
        ObjectProperty<E> choice =
                new SimpleObjectProperty<>(settings.value(key).map(read).orElse(first));
        choice.subscribe((_, now) -> settings.put(key, now.name()));
        return choice;
    }
}
