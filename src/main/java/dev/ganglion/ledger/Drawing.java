package dev.ganglion.ledger;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Unit;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/// A picture to be drawn, by what its price depends on.
///
/// @param width in pixels
/// @param steps empty where neither the request nor the model's defaults tell
/// @param references how many pictures it starts from, none larger than a tile
public record Drawing(int width, int height, OptionalInt steps, int references) {
    private static final int TILE = 512;
    private static final long MEGAPIXEL = 1024 * 1024;

    public Drawing {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no picture: " + width + " by " + height);
        }
    }

    /// What `model` is billed for, by the units of its price list; empty where one of them is not known, since a part
    /// of a price misleads. A tile or a megapixel that is begun counts as a whole one.
    public Map<Unit, BigDecimal> amounts(Model model) {
        long tiles = begun(width, TILE) * begun(height, TILE);
        Map<Unit, BigDecimal> amounts = new EnumMap<>(Unit.class);
        amounts.put(Unit.TILE, BigDecimal.valueOf(tiles));
        amounts.put(Unit.OUTPUT_TILE, BigDecimal.valueOf(tiles));
        amounts.put(Unit.INPUT_TILE, BigDecimal.valueOf(references));
        amounts.put(Unit.FIRST_MEGAPIXEL, BigDecimal.ONE);
        amounts.put(Unit.NEXT_MEGAPIXEL, BigDecimal.valueOf(begun((long) width * height, MEGAPIXEL) - 1));
        amounts.put(Unit.INPUT_MEGAPIXEL, BigDecimal.valueOf(references));
        if (steps.isPresent()) {
            amounts.put(Unit.STEP, BigDecimal.valueOf(steps.getAsInt()));
            amounts.put(Unit.OUTPUT_TILE_STEP, BigDecimal.valueOf(tiles * steps.getAsInt()));
            amounts.put(Unit.INPUT_TILE_STEP, BigDecimal.valueOf((long) references * steps.getAsInt()));
        }
        boolean all = model.prices().lines().stream().allMatch(price -> amounts.containsKey(price.unit()));
        return all ? amounts : Map.of();
    }

    private static long begun(long size, long part) {
        return Math.ceilDiv(size, part);
    }
}
