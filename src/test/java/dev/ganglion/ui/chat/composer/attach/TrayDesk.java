package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.ui.chat.composer.SteppedBackground;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javax.imageio.ImageIO;

/// A box of a model that sees pictures within some limits, and whatever reads them.
final class TrayDesk implements Attachments {
    final Map<String, Picture> kept = new HashMap<>();
    final SteppedBackground background = new SteppedBackground();
    final Notices notices = new Notices();
    final SimpleObjectProperty<Sight> sight;
    final Box box;

    TrayDesk(PictureLimits limits) {
        sight = new SimpleObjectProperty<>(new Sight.Sees("Scout", limits));
        Models models = new Models(() -> {}, () -> sight.set(new Sight.Sees("Scout", limits)));
        Intake intake = new Intake(background, new ReadPictures(new PictureReader()), this);
        box = new Box(intake, sight, models, notices);
    }

    /// Has them read to the end.
    void read(Path... files) {
        box.tray().read(Arrays.stream(files).map(Incoming.File::new).toList());
        background.runAll();
    }

    /// Writes a black picture there.
    static Path picture(Path file, int width, int height) throws IOException {
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    @Override
    public void keep(String id, Picture picture) {
        kept.put(id, picture);
    }

    @Override
    public Optional<Picture> picture(String id) {
        return Optional.ofNullable(kept.get(id));
    }
}
