package dev.ganglion.ui.image;

import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.picture.PictureException;
import dev.ganglion.picture.PictureReader;
import dev.ganglion.picture.label.Labels;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.storage.SqliteAttachments;
import dev.ganglion.storage.SqliteGallery;
import dev.ganglion.ui.image.draft.ImageServices;
import dev.ganglion.ui.image.draft.Source;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.InlineBackground;
import dev.ganglion.ui.task.TaskDesk;
import dev.ganglion.ui.task.intake.Bitmap;
import dev.ganglion.ui.task.intake.Incoming.Pixels;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;

/// The page of pictures over a sandbox of its own and a real disk.
public final class ImageDesk implements AutoCloseable {
    public final TaskDesk tasks;
    public final Gallery gallery;
    public final Attachments attachments;
    public final PictureReader pictures = new PictureReader();

    private ImageDesk(Path folder, TaskDesk tasks) {
        this.tasks = tasks;
        gallery =
                new SqliteGallery(tasks.database, folder.resolve("pictures"), new Labels(pictures), Clock.systemUTC());
        attachments = new SqliteAttachments(tasks.database, Clock.systemUTC());
    }

    public static ImageDesk of(Path folder) throws Exception {
        return new ImageDesk(folder, TaskDesk.of(folder));
    }

    /// One whose sandbox behaves so.
    public static ImageDesk of(Path folder, SandboxOptions options) throws Exception {
        return new ImageDesk(folder, TaskDesk.of(folder, options));
    }

    /// Services whose work is done at once.
    public ImageServices services() {
        return services(new InlineBackground());
    }

    public ImageServices services(Background background) {
        return services(background, gallery);
    }

    public ImageServices services(Background background, Gallery keeper) {
        return new ImageServices(tasks.services(background), keeper, attachments, pictures, new Random(7));
    }

    public int kept() {
        return gallery.count(Wanted.ALL);
    }

    /// A picture of one colour.
    public static Source picture(String name, int width, int height) {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFF3060A0);
        return new Source.Given(new Pixels(name, new Bitmap(argb, width)));
    }

    /// The same as a file in memory.
    public Picture png(int width, int height) throws PictureException, InterruptedException {
        int[] argb = new int[width * height];
        Arrays.fill(argb, 0xFF40A060);
        return pictures.read(argb, width, height, new PictureLimits(1, Set.of("image/png"), 4096, 1, 16 << 20))
                .picture();
    }

    @Override
    public void close() {
        tasks.close();
    }
}
