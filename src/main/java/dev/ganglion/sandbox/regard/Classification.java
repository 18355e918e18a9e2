package dev.ganglion.sandbox.regard;

import dev.ganglion.sandbox.sight.Colour;
import dev.ganglion.sandbox.sight.Sight.Share;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import tools.jackson.databind.node.JsonNodeFactory;

/// Resnet: five labels at most, each likely in so far as its colour covers the picture. A label is a class that often
/// has that colour, not something that was recognised.
public final class Classification {
    private static final int LABELS = 5;
    private static final double CERTAIN = 0.93;
    private static final double PER_MILLION = 1e-6;

    private Classification() {}

    /// Classifies the picture.
    public static Performance perform(Work work) throws Refusal {
        var sight = Eye.look(work);
        var result = JsonNodeFactory.instance.arrayNode();
        sight.colours().stream()
                .limit(LABELS)
                .forEach(share -> result.addObject().put("label", label(share)).put("score", share.part() * CERTAIN));
        return new Performance.Json(result, new Prices(work.model()).of("per M images", PER_MILLION));
    }

    private static String label(Share share) {
        Colour colour = share.colour();
        return switch (colour) {
            case BLACK -> "BLACK GROUSE";
            case GREY -> "GREY WHALE";
            case WHITE -> "ARCTIC FOX";
            case RED -> "RED WINE";
            case ORANGE -> "ORANGE";
            case BROWN -> "BROWN BEAR";
            case YELLOW -> "LEMON";
            case GREEN -> "GREEN SNAKE";
            case TURQUOISE -> "LAKESIDE";
            case BLUE -> "SEASHORE";
            case PURPLE -> "CARDOON";
            case PINK -> "FLAMINGO";
        };
    }
}
