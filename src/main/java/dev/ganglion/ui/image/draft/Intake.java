package dev.ganglion.ui.image.draft;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.picture.Change;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.Prepared;
import dev.ganglion.task.Takes;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.intake.Pictures;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the pictures that others are drawn from. Blocks; interruption ends it. Safe on any thread.
public final class Intake {
    /// Larger than any model takes.
    private static final PictureLimits WHOLE =
            new PictureLimits(1, Set.of("image/png", "image/jpeg"), 2048, 1, 16 << 20);

    /// What cannot be seen of a picture that has been read before.
    private static final Set<Change> LASTING = Set.of(Change.FIRST_FRAME, Change.TURNED);

    private final Pictures given = new Pictures();
    private final PictureReader reader;

    /// @param reader reads what is in memory
    public Intake(PictureReader reader) {
        this.reader = reader;
    }

    /// What became of a picture.
    public sealed interface Taken {
        /// It can be drawn from.
        record Fitted(Reference reference) implements Taken {}

        /// It cannot, for that reason, which is a sentence for the user.
        record Refused(String reason) implements Taken {}
    }

    /// Makes of `source` what fits a model.
    public Taken read(Source source, Takes takes) throws InterruptedException {
        return switch (source) {
            case Source.Known(Picture picture, String name) -> fitted(name, picture, Set.of(), takes);
            case Source.Given(var outside) ->
                switch (given.read(outside, WHOLE)) {
                    case Pictures.Taken.Refused(String reason) -> new Taken.Refused(reason);
                    case Pictures.Taken.Fitted(String name, Prepared whole) ->
                        fitted(name, whole.picture(), whole.changes(), takes);
                };
        };
    }

    /// The same picture for another model.
    public Taken refitted(Reference known, Takes takes) throws InterruptedException {
        return fitted(known.name(), known.whole(), known.fitted().changes(), takes);
    }

    /// @param before what was done to the picture until it was `whole`
    private Taken fitted(String name, Picture whole, Set<Change> before, Takes takes) throws InterruptedException {
        try {
            Prepared fitted = reader.read(whole.octets(), takes.limits())
                    .after(before.stream().filter(LASTING::contains).collect(Collectors.toSet()));
            return new Taken.Fitted(new Reference(name, whole, fitted));
        } catch (PictureException refused) {
            return new Taken.Refused(Texts.text(
                    "intake.refused", name, refused.refusal().explanation().inOneLine()));
        }
    }
}
