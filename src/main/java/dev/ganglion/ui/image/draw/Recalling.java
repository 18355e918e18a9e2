package dev.ganglion.ui.image.draw;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.picture.PictureException;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Mask;
import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.image.draft.Size;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.intake.Incoming;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Brings what a picture was drawn from back into the form. UI thread only.
record Recalling(ImageServices services, DrawViewModel draw) {
    /// Fills the form in as it was for that picture, as far as it still can be.
    void recall(Recall recall) {
        draw.models().choose(recall.model());
        if (!draw.models().model().get().id().equals(recall.model())) {
            draw.references().say(Texts.text("image.recall.model", recall.shortModel()));
        }
        draw.prompt().set(recall.prompt());
        Values values = recall.form().values();
        draw.negative()
                .set(values.of(DrawViewModel.NEGATIVE).map(Recalling::words).orElse(""));
        draw.size()
                .set(number(values, "width")
                        .flatMap(w -> number(values, "height").map(h -> new Size(w, h))));
        recall.seed().ifPresent(seed -> draw.seeds().set(new Seeds(Seeds.Mode.FIXED, seed.longValue())));
        draw.models().form().fill(recall.form());
        restore(recall);
    }

    /// What a picture was drawn from beside words.
    private sealed interface Kept {
        record From(Source source) implements Kept {}

        record Anew(Mask mask) implements Kept {}

        /// The mask is not kept any more.
        record Whole() implements Kept {}
    }

    private static String words(Value value) {
        return value instanceof Value.Text(String text) ? text : "";
    }

    private static Optional<Integer> number(Values values, String name) {
        return values.of(name)
                .flatMap(value ->
                        value instanceof Value.Numeral(var number) ? Optional.of(number.intValue()) : Optional.empty());
    }

    /// Those that are not kept any more are left out.
    private void restore(Recall recall) {
        draw.references().replace(List.of());
        services.tasks()
                .background()
                .<Kept>start(
                        found -> find(recall, found),
                        batch -> batch.forEach(this::restore),
                        () -> {},
                        _ -> draw.references().say(Texts.text("image.recall.reference")));
    }

    private void find(Recall recall, Consumer<Kept> found) throws PictureException, InterruptedException {
        for (int i = 0; i < recall.references().size(); i++) {
            String name = Texts.text("image.reference.recalled", i + 1);
            services.attachments()
                    .picture(recall.references().get(i))
                    .ifPresent(picture -> found.accept(new Kept.From(new Source.Known(picture, name))));
        }
        if (recall.mask().isPresent()) {
            Optional<Picture> mask =
                    services.attachments().picture(recall.mask().get());
            found.accept(mask.isPresent() ? new Kept.Anew(Mask.of(mask.get(), services.pictures())) : new Kept.Whole());
        }
    }

    private void restore(Kept kept) {
        switch (kept) {
            case Kept.From(Source source) -> draw.references().add(List.of(source));
            case Kept.Anew(Mask mask) -> draw.references().paint(Optional.of(mask));
            case Kept.Whole() -> draw.references().say(Texts.text("image.recall.mask"));
        }
    }

    /// Takes what is dropped or pasted: a file that Ganglion has drawn fills the form in, anything else is
    /// drawn from.
    void take(List<Incoming> given) {
        for (var each : given) {
            switch (each) {
                case Incoming.File(Path path) -> take(path);
                case Incoming.Pixels pixels -> draw.references().add(List.of(new Source.Given(pixels)));
            }
        }
    }

    private void take(Path file) {
        List<Source> foreign = List.of(Source.file(file));
        services.tasks()
                .background()
                .<Optional<Recall>>start(
                        told -> told.accept(services.gallery().recall(file)),
                        found -> found.forEach(recall -> recall.ifPresentOrElse(
                                this::recall, () -> draw.references().add(foreign))),
                        () -> {},
                        _ -> draw.references().add(foreign));
    }
}
