package dev.ganglion.ui.chat.aloud;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A text that is not seen but heard: each change of it is told to what reads the screen.
public final class AloudText extends Region {
    private static final double SIZE = 1;

    private final ObservableValue<String> words;

    /// Says `words` each time they change.
    public AloudText(ObservableValue<String> words) {
        this.words = words;
        setId("aloud");
        setAccessibleRole(AccessibleRole.TEXT);
        setMouseTransparent(true);
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        words.subscribe((_, _) -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? words.getValue()
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
