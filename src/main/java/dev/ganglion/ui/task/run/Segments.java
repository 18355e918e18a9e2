package dev.ganglion.ui.task.run;

import dev.ganglion.ui.kit.page.ArrowChoice;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// A few values side by side, of which one is chosen. UI thread only.
public final class Segments<T> extends HBox {
    /// What stands for a value.
    ///
    /// @param id of its button, behind that of all of them
    public record Segment<T>(T value, String id, String words) {}

    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<T> chosen;

    /// @param chosen what is chosen; follows the buttons, and they follow it
    public Segments(String id, List<Segment<T>> segments, ObjectProperty<T> chosen) {
        this.chosen = chosen;
        setId(id);
        getStyleClass().add("segment");
        segments.forEach(segment -> getChildren().add(button(id, segment)));
        ArrowChoice.in(this, group);
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        chosen.subscribe(this::show);
    }

    /// Segments for these values.
    public static <T> List<Segment<T>> of(
            List<T> values, Function<? super T, String> ids, Function<? super T, String> words) {
        return values.stream()
                .map(value -> new Segment<>(value, ids.apply(value), words.apply(value)))
                .toList();
    }

    private ToggleButton button(String id, Segment<T> segment) {
        ToggleButton button = new ToggleButton(segment.words());
        button.setId(id + "-" + segment.id());
        button.setUserData(segment.value());
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            button.setSelected(true);
            chosen.set(segment.value());
        });
        return button;
    }

    private void show(T value) {
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData().equals(value))
                .forEach(group::selectToggle);
    }
}
