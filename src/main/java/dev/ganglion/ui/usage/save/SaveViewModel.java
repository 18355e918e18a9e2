package dev.ganglion.ui.usage.save;

import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.meter.Entries;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.export.calls.CallFile;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.usage.sums.Filter;
import dev.ganglion.ui.usage.sums.Span;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Writes calls into a file behind the window. UI thread only.
public final class SaveViewModel {
    private static final int STEP = 500;

    private final Background background;
    private final Entries entries;
    private final ChosenFiles files;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<SaveState> state = new ReadOnlyObjectWrapper<>(new SaveState.Idle());
    private Background.Job writing = () -> {};

    public SaveViewModel(Background background, Entries entries, ChosenFiles files, Clock clock) {
        this.background = background;
        this.entries = entries;
        this.files = files;
        this.clock = clock;
    }

    /// Writes the calls that the filter takes of these days into `file`, once it is whole. One that is written at the
    /// time is given up.
    void save(Filter filter, Span span, CallFile.Form form, Path file) {
        writing.cancel();
        Instant begun = clock.instant();
        state.set(new SaveState.Writing(0, Duration.ZERO));
        writing = background.<Long>start(
                yield -> files.write(file, out -> {
                    try (CallFile calls = CallFile.begin(form, out)) {
                        each(filter, span, new Writer(calls, yield));
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    }
                }),
                counts -> state.set(new SaveState.Writing(counts.getLast(), Duration.between(begun, clock.instant()))),
                () -> state.set(new SaveState.Written(written(), file)),
                failure -> state.set(new SaveState.Failed(String.valueOf(failure.getMessage()))));
    }

    /// Gives up what is being written; nothing of it stays on the disk.
    void cancel() {
        writing.cancel();
        state.set(new SaveState.Idle());
    }

    /// Takes away what was said of the last file.
    void forget() {
        if (!(state.get() instanceof SaveState.Writing)) {
            state.set(new SaveState.Idle());
        }
    }

    ReadOnlyObjectProperty<SaveState> state() {
        return state.getReadOnlyProperty();
    }

    private long written() {
        return state.get() instanceof SaveState.Writing(long calls, Duration _) ? calls : 0;
    }

    private void each(Filter filter, Span span, Writer writer) {
        entries.each(span.first(), span.last(), entry -> {
            if (filter.takes(entry.purpose())) {
                writer.write(entry);
            }
        });
        writer.tell();
    }

    /// Writes calls and tells now and then how many.
    private static final class Writer {
        private final CallFile calls;
        private final Consumer<Long> told;
        private long count;

        Writer(CallFile calls, Consumer<Long> told) {
            this.calls = calls;
            this.told = told;
        }

        void write(Entry entry) {
            try {
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedIOException();
                }
                calls.add(entry);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            count++;
            if (count % STEP == 0) {
                tell();
            }
        }

        void tell() {
            told.accept(count);
        }
    }
}
