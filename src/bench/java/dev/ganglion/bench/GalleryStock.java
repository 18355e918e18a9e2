package dev.ganglion.bench;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Take;
import dev.ganglion.storage.SqliteGallery;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/// The pictures that a gallery is measured with.
final class GalleryStock {
    private static final int PICTURES = Integer.getInteger("gallery.pictures", 5_000);
    private static final int DIFFERENT = 50;
    private static final int LARGE = 4_096;

    private GalleryStock() {}

    /// A few pictures that are kept as any are, their rows copied, and the large one as the newest.
    static void fill(SqliteGallery gallery, Path file) throws Exception {
        for (int seed = 0; seed < DIFFERENT; seed++) {
            gallery.keep(take(seed, 768));
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int copy = 1; copy < PICTURES / DIFFERENT; copy++) {
                statement.execute(copied(copy));
                statement.execute("INSERT INTO drawn_thumbnail SELECT drawn || '-" + copy
                        + "', bytes FROM drawn_thumbnail WHERE length(drawn) = 36");
            }
            connection.commit();
        }
        gallery.keep(take(DIFFERENT, LARGE));
    }

    private static String copied(int copy) throws SQLException {
        String same = "model, prompt, form, words, took, neurons, simulated, type, width, height, bytes, name";
        return "INSERT INTO drawn (id, at, " + same + ") SELECT id || '-" + copy + "', at - " + copy
                + " * 60000000000, " + same + " FROM drawn WHERE length(id) = 36";
    }

    private static Take take(int seed, int side) throws IOException {
        Values values = Values.NONE.with("seed", new Value.Numeral(seed)).with("steps", new Value.Numeral(4));
        String prompt = "A lighthouse at dusk, long exposure, calm sea, number " + seed;
        return new Take(
                new Picture("image/png", Octets.of(png(seed, side))),
                new Recall("@cf/black-forest-labs/flux-1-schnell", prompt, new Filled(values, ""), List.of()),
                Instant.now().plusSeconds(seed),
                Duration.ofSeconds(2),
                Optional.of(Neurons.of("4.8")),
                true);
    }

    private static byte[] png(int seed, int side) throws IOException {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setPaint(new GradientPaint(
                0, 0, new Color(random.nextInt(1 << 24)), side, side, new Color(random.nextInt(1 << 24))));
        paint.fillRect(0, 0, side, side);
        for (int i = 0; i < 200; i++) {
            paint.setColor(new Color(random.nextInt(1 << 24)));
            paint.fillOval(random.nextInt(side), random.nextInt(side), side / 12, side / 12);
        }
        paint.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
