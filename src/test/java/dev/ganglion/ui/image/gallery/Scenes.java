package dev.ganglion.ui.image.gallery;

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
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures as a model could have drawn them: hills under a sun, each seed another day.
final class Scenes {
    static final Instant AT = Instant.parse("2026-11-29T18:40:12Z");

    private static final List<String> PROMPTS = List.of(
            "A lighthouse at dusk, long exposure, calm sea",
            "Hills under a low sun, woodcut",
            "A watercolour of an old tram in the rain",
            "灯台の夕暮れ、静かな海",
            "Isometric greenhouse full of ferns, soft light",
            "منارة عند الغروب");

    private static final List<String> MODELS = List.of(
            "@cf/black-forest-labs/flux-1-schnell",
            "@cf/leonardo/lucid-origin",
            "@cf/stabilityai/stable-diffusion-xl-base-1.0");

    private Scenes() {}

    static Take take(int seed) {
        int[][] sizes = {{1024, 1024}, {1024, 768}, {768, 1024}, {512, 512}, {1024, 1024}};
        int[] size = sizes[seed % sizes.length];
        return take(seed, size[0], size[1]);
    }

    static Take take(int seed, int width, int height) {
        Values values = Values.NONE
                .with("seed", new Value.Numeral(seed))
                .with("steps", new Value.Numeral(4 + seed % 3))
                .with("negative_prompt", new Value.Text("people, text"));
        return new Take(
                new Picture("image/png", Octets.of(png(seed, width, height))),
                new Recall(
                        MODELS.get(seed % MODELS.size()),
                        PROMPTS.get(seed % PROMPTS.size()),
                        new Filled(values, ""),
                        List.of(),
                        seed == 1 ? Optional.of("painted") : Optional.empty()),
                AT.plus(Duration.ofMinutes(seed)),
                Duration.ofMillis(1_234 + 17L * seed),
                Optional.of(Neurons.of("4.8")),
                true);
    }

    static byte[] png(int seed, int width, int height) {
        Random random = new Random(seed * 7_919L);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        float hue = seed * 0.618f;
        paint.setPaint(new GradientPaint(
                0, 0, Color.getHSBColor(hue, 0.6f, 0.45f), 0, height, Color.getHSBColor(hue + 0.12f, 0.4f, 1)));
        paint.fillRect(0, 0, width, height);
        paint.setColor(Color.getHSBColor(hue + 0.15f, 0.35f, 1));
        int sun = height / 5;
        paint.fillOval(random.nextInt(width - sun), height / 6 + random.nextInt(height / 4), sun, sun);
        for (int hill = 0; hill < 4; hill++) {
            paint.setColor(Color.getHSBColor(hue + 0.5f + hill * 0.03f, 0.5f, 0.55f - hill * 0.1f));
            paint.fillPolygon(hill(random, width, height, height * (5 + hill) / 9));
        }
        paint.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Polygon hill(Random random, int width, int height, int top) {
        var hill = new Polygon();
        double phase = random.nextDouble() * 6;
        for (int x = 0; x <= width; x += 8) {
            double wave = Math.sin(phase + x * 5.0 / width) + 0.4 * Math.sin(phase * 3 + x * 13.0 / width);
            hill.addPoint(x, (int) (top + wave * height / 14));
        }
        hill.addPoint(width, height);
        hill.addPoint(0, height);
        return hill;
    }
}
