package dev.ganglion.ui.embedding.set;

import dev.ganglion.domain.Explanation;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The sets of this session, those that are looked at, and the text among them that is. UI thread only.
public final class SetsViewModel {
    /// Older ones are forgotten: each holds all of its vectors.
    public static final int MOST = 8;

    private final TaskServices services;
    private final ReadOnlyObjectWrapper<List<VectorSet>> sets = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<VectorSet>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(new Showing.Nothing());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private Background.Job computing = () -> {};

    public SetsViewModel(TaskServices services) {
        this.services = services;
    }

    /// Keeps a set and looks at it alone.
    public void add(VectorSet set) {
        List<VectorSet> all = new ArrayList<>(sets.get());
        all.addFirst(set);
        sets.set(List.copyOf(all.subList(0, Math.min(MOST, all.size()))));
        showOnly(set);
    }

    /// Looks at that set alone.
    public void showOnly(VectorSet set) {
        look(List.of(set));
    }

    /// Looks at that set as well, or no longer.
    public void turn(VectorSet set) {
        List<VectorSet> next = new ArrayList<>(shown.get());
        if (!next.remove(set)) {
            next.add(set);
        }
        look(sets.get().stream().filter(next::contains).toList());
    }

    private void look(List<VectorSet> next) {
        computing.cancel();
        computing = () -> {};
        selected.set(-1);
        trouble.set(Optional.empty());
        shown.set(List.copyOf(next));
        List<String> spaces =
                next.stream().map(VectorSet::space).distinct().map(Space::words).toList();
        if (next.isEmpty()) {
            showing.set(new Showing.Nothing());
        } else if (spaces.size() > 1) {
            showing.set(new Showing.Apart(spaces, next.getFirst()));
        } else {
            compute(next);
        }
    }

    private void compute(List<VectorSet> next) {
        showing.set(new Showing.Computing());
        computing = services.background()
                .<Cloud>start(
                        yield -> yield.accept(Cloud.of(next)),
                        clouds -> showing.set(new Showing.Ready(clouds.getLast())),
                        () -> {},
                        failure -> {
                            showing.set(new Showing.Nothing());
                            trouble.set(Optional.of(
                                    Trouble.of(failure, services.clock().instant())));
                        });
    }

    /// Points at the text at that place of the cloud; at none with a place below 0.
    public void select(int at) {
        selected.set(cloud().filter(cloud -> at < cloud.size()).isPresent() ? at : -1);
    }

    /// What is looked at, once it is computed.
    public Optional<Cloud> cloud() {
        return showing.get() instanceof Showing.Ready(Cloud cloud) ? Optional.of(cloud) : Optional.empty();
    }

    /// Where pictures of the cloud are drawn.
    public Background background() {
        return services.background();
    }

    /// All of this session, the newest first.
    public ReadOnlyObjectProperty<List<VectorSet>> sets() {
        return sets.getReadOnlyProperty();
    }

    /// Those that are looked at.
    public ReadOnlyObjectProperty<List<VectorSet>> shown() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Showing> showing() {
        return showing.getReadOnlyProperty();
    }

    /// Why nothing could be computed.
    public ReadOnlyObjectProperty<Optional<Explanation>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// The place of the text that is pointed at, or -1.
    public ReadOnlyIntegerProperty selected() {
        return selected.getReadOnlyProperty();
    }
}
