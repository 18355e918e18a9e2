package dev.ganglion.sandbox.sight;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/// What can truly be said of a picture without knowing what it shows.
///
/// @param format `PNG`, `JPEG` and so on, as the bytes say
/// @param colours the most frequent first
/// @param brightness from 0 for black to 1 for white
/// @param areas connected areas of one colour, the largest first; empty where all are specks
public record Sight(String format, int width, int height, List<Share> colours, double brightness, List<Area> areas) {
    private static final int CELLS = 96;
    private static final double MARGINAL = 0.02;
    private static final int NAMED = 3;
    private static final double BRIGHT = 0.66;
    private static final double DARK = 0.33;
    private static final double ALL = 0.97;

    public Sight {
        colours = List.copyOf(colours);
        areas = List.copyOf(areas);
    }

    /// A colour and the part of the picture that has it.
    public record Share(Colour colour, double part) {}

    /// Decodes a picture and looks at it.
    ///
    /// @throws NotAPicture if the bytes are none, or one that is broken or huge
    public static Sight of(byte[] bytes) throws NotAPicture {
        var decoded = Decoder.decode(bytes);
        var pixels = decoded.pixels();
        var grid = new Colour[Math.min(CELLS, pixels.getHeight())][Math.min(CELLS, pixels.getWidth())];
        double light = 0;
        for (int y = 0; y < grid.length; y++) {
            for (int x = 0; x < grid[y].length; x++) {
                int rgb = pixel(pixels, (x + 0.5) / grid[y].length, (y + 0.5) / grid.length);
                grid[y][x] = Colour.of(rgb);
                light += luma(rgb);
            }
        }
        return new Sight(
                decoded.format(),
                decoded.width(),
                decoded.height(),
                shares(grid),
                light / (grid.length * grid[0].length),
                Areas.of(grid));
    }

    /// Sentences about it, the most telling first.
    public List<String> sentences() {
        var sentences = new ArrayList<String>();
        sentences.add(colourSentence());
        areas.stream()
                .filter(area -> area.share() < ALL)
                .findFirst()
                .ifPresent(area -> sentences.add("The largest area of one colour is %s and lies %s."
                        .formatted(area.colour().word(), area.place())));
        sentences.add("It is %s on the whole.".formatted(tone()));
        sentences.add("It is a %s file of %d by %d pixels, %s.".formatted(format, width, height, shape()));
        return sentences;
    }

    /// The colour that most of it has.
    public Colour dominant() {
        return colours.getFirst().colour();
    }

    private String colourSentence() {
        var named = colours.stream()
                .filter(share -> share.part() >= MARGINAL)
                .limit(NAMED)
                .toList();
        if (named.size() < 2) {
            return "The picture is %s all over.".formatted(dominant().word());
        }
        var rest = named.stream()
                .skip(1)
                .map(share -> share.colour().word() + " (" + percent(share.part()) + ")")
                .collect(Collectors.joining(" and "));
        return "The picture is mostly %s (%s), with %s."
                .formatted(dominant().word(), percent(named.getFirst().part()), rest);
    }

    private String tone() {
        if (brightness > BRIGHT) {
            return "bright";
        }
        return brightness < DARK ? "dark" : "of medium brightness";
    }

    private String shape() {
        if (width == height) {
            return "square";
        }
        return width > height ? "wider than it is high" : "higher than it is wide";
    }

    private static String percent(double part) {
        return Math.round(part * 100) + " %";
    }

    private static List<Share> shares(Colour[][] grid) {
        var counts = new EnumMap<Colour, Integer>(Colour.class);
        for (var row : grid) {
            for (var colour : row) {
                counts.merge(colour, 1, Integer::sum);
            }
        }
        double cells = (double) grid.length * grid[0].length;
        return counts.entrySet().stream()
                .map(count -> new Share(count.getKey(), count.getValue() / cells))
                .sorted(Comparator.comparingDouble(Share::part).reversed())
                .toList();
    }

    /// The colour at a place, over white where it can be seen through.
    private static int pixel(BufferedImage pixels, double right, double down) {
        int argb = pixels.getRGB((int) (right * pixels.getWidth()), (int) (down * pixels.getHeight()));
        int alpha = argb >>> 24;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int channel = ((argb >> shift) & 0xFF) * alpha + 255 * (255 - alpha);
            rgb |= (channel / 255) << shift;
        }
        return rgb;
    }

    private static double luma(int rgb) {
        return (0.299 * ((rgb >> 16) & 0xFF) + 0.587 * ((rgb >> 8) & 0xFF) + 0.114 * (rgb & 0xFF)) / 255;
    }
}
