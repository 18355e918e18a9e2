package dev.ganglion.sandbox.picture;

import dev.ganglion.sandbox.facts.Field;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;

/// How large a picture is asked for, with which seed and how many steps.
record Order(int width, int height, long seed, int steps) {
    private static final int SIDE = 1024;
    private static final int SMALL_SIDE = 512;
    private static final int STEPS = 25;
    private static final double TILE = 512;
    private static final double MEGAPIXEL = 1024 * 1024;

    /// A model of the first Stable Diffusion's size draws small ones unless told otherwise; one that is given a picture
    /// draws as large as that. Without a seed, each picture is another one.
    static Order of(Work work, Optional<BufferedImage> old) {
        var id = work.model().id();
        int side = id.contains("v1-5") || id.contains("dreamshaper") ? SMALL_SIDE : SIDE;
        int wide = old.map(BufferedImage::getWidth).orElse(standard(work.model(), "width", side));
        int high = old.map(BufferedImage::getHeight).orElse(standard(work.model(), "height", side));
        var seed = work.input().path("seed");
        long content = work.text("prompt", "").hashCode() * 31L + id.hashCode();
        int steps = work.number("num_steps", work.number("steps", standardSteps(work.model())));
        return new Order(
                TextToImage.side(work.number("width", 0), TextToImage.side(wide, side)),
                TextToImage.side(work.number("height", 0), TextToImage.side(high, side)),
                (seed.isNumber() ? seed.asLong(0) : ThreadLocalRandom.current().nextLong()) * 31 + content,
                Math.max(1, steps));
    }

    private static int standard(ModelFacts model, String field, int otherwise) {
        return model.field(field)
                .map(Field::standard)
                .orElse(OptionalInt.empty())
                .orElse(otherwise);
    }

    private static int standardSteps(ModelFacts model) {
        return model.id().contains("klein") ? 4 : standard(model, "num_steps", standard(model, "steps", STEPS));
    }

    /// What it costs: models are sold by tiles and steps, by both multiplied, or by megapixels.
    Optional<BigDecimal> neurons(ModelFacts model, List<BufferedImage> references) {
        var prices = new Prices(model);
        double tiles = tiles(width, height);
        double tilesIn = references.stream()
                .mapToDouble(picture -> tiles(picture.getWidth(), picture.getHeight()))
                .sum();
        double megapixels = Math.ceil(width * (double) height / MEGAPIXEL);
        double sum = rate(prices, "per 512x512 tile") * tiles
                + rate(prices, "per step") * steps
                + rate(prices, "per input 512x512 tile") * tilesIn
                + rate(prices, "per output 512x512 tile") * tiles
                + rate(prices, "per input 512x512 tile, per step") * tilesIn * steps
                + rate(prices, "per output 512x512 tile, per step") * tiles * steps
                + rate(prices, "first MP (1024x1024)")
                + rate(prices, "per subsequent MP") * (megapixels - 1)
                + rate(prices, "per input image MP") * references.size();
        return sum == 0 ? Optional.empty() : Optional.of(Prices.neurons(sum));
    }

    private static double rate(Prices prices, String unit) {
        return prices.rate(unit).orElse(0.0);
    }

    private static double tiles(int width, int height) {
        return Math.ceil(width / TILE) * Math.ceil(height / TILE);
    }
}
