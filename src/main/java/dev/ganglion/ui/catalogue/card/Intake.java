package dev.ganglion.ui.catalogue.card;

import dev.ganglion.domain.Parameter;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Background.Job;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads what models take, off the UI thread, and keeps it. UI thread only.
public final class Intake {
    private static final Job NOTHING_RUNS = () -> {};

    private final Background background;
    private final Function<String, List<Parameter>> source;
    private final Map<String, List<Parameter>> known = new HashMap<>();

    /// @param source the parameters of the model of an id; may block
    public Intake(Background background, Function<String, List<Parameter>> source) {
        this.background = background;
        this.source = source;
    }

    /// Tells `then` what the model of that id takes: at once where it is known, else when it has been read.
    /// What cannot be read is told as nothing.
    public Job of(String id, Consumer<List<Parameter>> then) {
        List<Parameter> parameters = known.get(id);
        if (parameters != null) {
            then.accept(parameters);
            return NOTHING_RUNS;
        }
        return background.<List<Parameter>>start(
                yield -> yield.accept(source.apply(id)),
                read -> {
                    known.put(id, read.getLast());
                    then.accept(read.getLast());
                },
                () -> {},
                _ -> then.accept(List.of()));
    }

    /// Forgets what was read, as another catalogue may tell otherwise.
    public void forget() {
        known.clear();
    }
}
