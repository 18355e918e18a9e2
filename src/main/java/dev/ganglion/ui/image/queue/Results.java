package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.StorageException;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is done with pictures that have come. UI thread only.
public final class Results {
    private final ImageServices services;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    public Results(ImageServices services) {
        this.services = services;
    }

    /// What became of it, in words; empty while nothing is to be said.
    ReadOnlyStringProperty notice() {
        return notice.getReadOnlyProperty();
    }

    Clock clock() {
        return services.tasks().clock();
    }

    /// Hands the whole picture to `use`, on the UI thread.
    public void whole(Outcome outcome, Consumer<Picture> use) {
        this.<Picture>work(told -> told.accept(picture(outcome)), use);
    }

    /// What `made` makes of the whole picture, off the UI thread.
    <T> void made(Outcome outcome, Making<T> made, Consumer<T> use) {
        this.<T>work(told -> told.accept(made.of(picture(outcome))), use);
    }

    /// Makes something of a picture; may block.
    interface Making<T> {
        T of(Picture picture) throws Exception;
    }

    private interface Work<T> {
        void run(Consumer<T> told) throws Exception;
    }

    private <T> void work(Work<T> work, Consumer<T> use) {
        notice.set("");
        services.tasks().background().<T>start(work::run, batch -> batch.forEach(use), () -> {}, this::failed);
    }

    private void failed(Exception failure) {
        notice.set(Trouble.of(failure, services.tasks().clock().instant()).inOneLine());
    }

    /// Writes the picture with all that the gallery wrote beside it, so that it can be drawn again.
    void save(Outcome outcome, Path file) {
        this.<Path>work(
                told -> {
                    Octets bytes = picture(outcome).octets();
                    services.tasks().files().write(file, out -> out.write(bytes.toArray()));
                    told.accept(file);
                },
                saved -> notice.set(Texts.text("image.saved", saved)));
    }

    private Picture picture(Outcome outcome) {
        Optional<Picture> held = outcome.held();
        return held.or(() -> outcome.kept().flatMap(drawn -> services.gallery().picture(drawn.id())))
                .orElseThrow(() -> new StorageException(Texts.text("image.gone"), null));
    }
}
