package dev.ganglion.sandbox.regard;

import dev.ganglion.sandbox.sight.Area;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// Detr: a box around each area that stands out. The fuller its box, the surer it is.
public final class Detection {
    private static final double LEAST = 0.5;

    private Detection() {}

    /// Finds the areas of the picture.
    public static Performance perform(Work work) throws Refusal {
        var sight = Eye.look(work);
        var result = JsonNodeFactory.instance.arrayNode();
        for (var area : Eye.things(sight)) {
            var found =
                    result.addObject().put("label", Eye.thing(area.colour())).put("score", sureness(area));
            found.putObject("box")
                    .put("xmin", pixels(area.left(), sight.width()))
                    .put("ymin", pixels(area.top(), sight.height()))
                    .put("xmax", pixels(area.right(), sight.width()))
                    .put("ymax", pixels(area.bottom(), sight.height()));
        }
        return new Performance.Json(result, Optional.empty());
    }

    private static double sureness(Area area) {
        double box = (area.right() - area.left()) * (area.bottom() - area.top());
        return Math.min(0.999, LEAST + (1 - LEAST) * area.share() / box);
    }

    private static int pixels(double part, int size) {
        return (int) Math.round(part * size);
    }
}
