package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Transcripts;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.transcribe.version.Version;
import dev.ganglion.ui.task.Trouble;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps versions on the disk behind the window, one after the other, so that the last word stays. UI
/// thread only.
final class Keeping {
    private final Background background;
    private final Transcripts transcripts;
    private final Clock clock;
    private final Runnable kept;
    private final Set<Version> waiting = new LinkedHashSet<>();
    private final Set<Version> unkept = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean busy;

    /// @param kept called after each that was kept
    Keeping(Background background, Transcripts transcripts, Clock clock, Runnable kept) {
        this.background = background;
        this.transcripts = transcripts;
        this.clock = clock;
        this.kept = kept;
    }

    /// Keeps a version as it is when its turn comes. One in which nothing was heard is not worth it.
    void keep(Version version) {
        if (!version.script().get().equals(Script.EMPTY)) {
            waiting.add(version);
            next();
        }
    }

    /// Why something is not kept.
    ReadOnlyObjectProperty<Optional<Explanation>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Keeps again what the disk did not take.
    void retry() {
        List.copyOf(unkept).forEach(this::keep);
    }

    void dismiss() {
        trouble.set(Optional.empty());
    }

    private void next() {
        if (busy || waiting.isEmpty()) {
            return;
        }
        busy = true;
        Version version = waiting.iterator().next();
        waiting.remove(version);
        Kept whole = version.kept();
        background.<Kept>start(
                _ -> transcripts.keep(whole),
                _ -> {},
                () -> {
                    took(version);
                    kept.run();
                    done();
                },
                failure -> {
                    unkept.add(version);
                    trouble.set(Optional.of(Trouble.of(failure, clock.instant())));
                    done();
                });
    }

    /// Once all is kept, nothing is wrong any longer.
    private void took(Version version) {
        unkept.remove(version);
        if (unkept.isEmpty()) {
            trouble.set(Optional.empty());
        }
    }

    private void done() {
        busy = false;
        next();
    }
}
