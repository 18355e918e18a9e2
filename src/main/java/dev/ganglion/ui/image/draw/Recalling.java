package dev.ganglion.ui.image.draw;

import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Seeds;
import dev.ganglion.ui.image.draft.Size;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.intake.Incoming;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
        restore(recall.references());
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
    private void restore(List<String> ids) {
        draw.references().replace(List.of());
        services.tasks()
                .background()
                .<Source>start(
                        found -> {
                            for (int i = 0; i < ids.size(); i++) {
                                String name = Texts.text("image.reference.recalled", i + 1);
                                services.attachments()
                                        .picture(ids.get(i))
                                        .ifPresent(picture -> found.accept(new Source.Known(picture, name)));
                            }
                        },
                        draw.references()::add,
                        () -> {},
                        _ -> draw.references().say(Texts.text("image.recall.reference")));
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
