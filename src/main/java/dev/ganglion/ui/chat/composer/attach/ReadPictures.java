package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.Prepared;
import java.nio.file.Path;

/// Pictures as [PictureReader] makes them fit.
public record ReadPictures(PictureReader reader) implements PictureIntake {
    @Override
    public Taken read(Path file, PictureLimits limits) throws InterruptedException {
        try {
            return fitted(Incoming.name(file), reader.read(file, limits));
        } catch (PictureException refused) {
            return refused(refused);
        }
    }

    @Override
    public Taken read(Bitmap bitmap, PictureLimits limits) throws InterruptedException {
        try {
            return fitted(bitmap.name(), reader.read(bitmap.argb(), bitmap.width(), bitmap.height(), limits));
        } catch (PictureException refused) {
            return refused(refused);
        }
    }

    private static Taken fitted(String name, Prepared prepared) {
        var picture = prepared.picture();
        var image = new Attachment.Image(
                picture.octets().digest(),
                name,
                picture.type(),
                prepared.width(),
                prepared.height(),
                picture.octets().length(),
                prepared.thumbnail().octets());
        return new Taken.Fitted(image, picture, prepared.told());
    }

    private static Taken refused(PictureException refused) {
        Explanation why = refused.refusal().explanation();
        return new Taken.Refused(why.happened() + " " + why.todo());
    }
}
