package dev.ganglion.ui.image.gallery.wall;

import dev.ganglion.domain.gallery.Drawn;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;

/// Which picture the keyboard is at, and which are picked together. UI thread only.
public final class Picks {
    private final ObservableList<Drawn> pictures;
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Set<String>> picked = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Optional<Drawn>> at = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int anchor;

    /// Among `pictures`; whoever changes them calls [#settle].
    public Picks(ObservableList<Drawn> pictures) {
        this.pictures = pictures;
    }

    /// The place that the keyboard is at; -1 where there are no pictures.
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /// The ids of those picked together, in the order in which they were picked; none while it is only the
    /// current one.
    public ReadOnlyObjectProperty<Set<String>> picked() {
        return picked.getReadOnlyProperty();
    }

    /// The picture that the keyboard is at. Stays as it is while the pictures change, until that is
    /// settled.
    public ReadOnlyObjectProperty<Optional<Drawn>> at() {
        return at.getReadOnlyProperty();
    }

    /// The picture that the keyboard is at.
    public Optional<Drawn> picture() {
        return at.get();
    }

    private void reach(int index) {
        current.set(index);
        at.set(index >= 0 ? Optional.of(pictures.get(index)) : Optional.empty());
    }

    /// Those picked together, else the current one.
    public List<Drawn> all() {
        Set<String> ids = picked.get();
        return ids.isEmpty()
                ? picture().stream().toList()
                : ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /// Goes to a place, the nearest there is, and picks no others.
    public void go(int index) {
        anchor = nearest(index);
        picked.set(Set.of());
        reach(anchor);
    }

    /// Goes to a place, the nearest there is, and leaves picked what is picked.
    public void move(int index) {
        anchor = nearest(index);
        reach(anchor);
    }

    /// Goes to a place and picks all from where one came from.
    public void stretch(int index) {
        int to = nearest(index);
        if (to >= 0) {
            int step = to < anchor ? -1 : 1;
            picked.set(ids(IntStream.rangeClosed(0, Math.abs(to - anchor)).map(i -> anchor + i * step)));
            reach(to);
        }
    }

    /// Goes to a place and picks that one, too, or no longer.
    public void toggle(int index) {
        if (index < 0 || index >= pictures.size()) {
            return;
        }
        Set<String> ids = new LinkedHashSet<>(picked.get());
        if (ids.isEmpty() && current.get() != index) {
            picture().ifPresent(one -> ids.add(one.id()));
        }
        String id = pictures.get(index).id();
        if (!ids.remove(id)) {
            ids.add(id);
        }
        anchor = index;
        picked.set(unmodifiable(ids));
        reach(index);
    }

    /// Picks every picture.
    public void everything() {
        picked.set(ids(IntStream.range(0, pictures.size())));
    }

    /// Picks none together any more.
    public void none() {
        picked.set(Set.of());
    }

    /// Goes to where a picture is now that the list is another one, or stays about where it was.
    public void settle(Optional<String> id) {
        int place = id.map(this::place).orElse(-1);
        int index = place >= 0 ? place : nearest(Math.max(0, current.get()));
        Set<String> left = new LinkedHashSet<>(picked.get());
        if (!left.isEmpty()) {
            left.retainAll(pictures.stream().map(Drawn::id).toList());
        }
        picked.set(unmodifiable(left));
        anchor = index;
        reach(index);
    }

    private Set<String> ids(IntStream places) {
        Set<String> ids = new LinkedHashSet<>();
        places.forEach(place -> ids.add(pictures.get(place).id()));
        return unmodifiable(ids);
    }

    private static Set<String> unmodifiable(Set<String> ids) {
        return Collections.unmodifiableSet(ids);
    }

    private int nearest(int index) {
        return Math.min(pictures.size() - 1, Math.max(0, index));
    }

    private int place(String id) {
        return IntStream.range(0, pictures.size())
                .filter(i -> pictures.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }

    private Optional<Drawn> find(String id) {
        int place = place(id);
        return place < 0 ? Optional.empty() : Optional.of(pictures.get(place));
    }
}
