package dev.ganglion.storage;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.domain.gallery.Take;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/// Pictures as they come from models.
public final class Taken {
    /// When the first of them comes.
    public static final Instant AT = Instant.parse("2026-11-29T18:40:12.000000005Z");

    private static final Values PARAMETERS = Values.NONE
            .with("seed", new Value.Numeral(42))
            .with("steps", new Value.Numeral(4))
            .with("negative_prompt", new Value.Text("fog"))
            .with("extra_body", new Value.Json("{\"a\": 1}"));

    private Taken() {}

    /// A PNG that came when `minutes` had passed.
    public static Take of(String prompt, int minutes) {
        return of(prompt, minutes, "png");
    }

    /// A picture in that format of ImageIO.
    public static Take of(String prompt, int minutes, String format) {
        return new Take(
                new Picture("image/" + format, Octets.of(file(format, 640, 480))),
                recall(prompt),
                AT.plus(Duration.ofMinutes(minutes)),
                Duration.ofMillis(2_345),
                Optional.of(Neurons.of("4.8")),
                true);
    }

    /// What such a picture is drawn from.
    public static Recall recall(String prompt) {
        return new Recall(
                "@cf/black-forest-labs/flux-1-schnell",
                prompt,
                new Filled(PARAMETERS, "{ \"x\": true }"),
                List.of("sha"),
                Optional.of("mask"));
    }

    /// A picture of that size, all of whose pixels differ a little.
    public static byte[] file(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setPaint(new GradientPaint(0, 0, new Color(20, 40, 90), width, height, new Color(250, 170, 60)));
        paint.fillRect(0, 0, width, height);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
