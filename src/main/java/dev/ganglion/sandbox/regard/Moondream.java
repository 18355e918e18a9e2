package dev.ganglion.sandbox.regard;

import dev.ganglion.sandbox.sight.Area;
import dev.ganglion.sandbox.sight.Sight;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Moondream: answers a question, writes a caption, points at things or puts boxes around them.
public final class Moondream {
    private static final int TOKENS = 768;
    private static final int OBJECTS = 150;
    private static final int PICTURE_TOKENS = 729;

    private final Work work;
    private final Sight sight;

    private Moondream(Work work, Sight sight) {
        this.work = work;
        this.sight = sight;
    }

    /// Looks at the picture; streams unless told otherwise.
    public static Performance perform(Work work) throws Refusal {
        var prediction = new Moondream(work, Eye.look(work)).prediction();
        var prices = new Prices(work.model());
        var neurons = prices.tokens(prediction.input(), prediction.output());
        return work.flag("stream", true)
                ? new Performance.Events(prediction.frames(prices), prediction.whole(), neurons)
                : new Performance.Json(prediction.whole(), neurons);
    }

    private Prediction prediction() {
        var task = work.text("task", "query");
        var places = JsonNodeFactory.instance.arrayNode();
        var words = List.<String>of();
        switch (task) {
            case "caption" -> words = Tokens.of(String.join(" ", caption()));
            case "point" -> targets().forEach(area -> point(area, places));
            case "detect" -> targets().forEach(area -> box(area, places));
            default -> words = Tokens.of(String.join(" ", Llava.about(sight, question())));
        }
        int most = Math.clamp(work.number("max_tokens", TOKENS), 0, words.size());
        int asked = Tokens.count(task.equals("query") ? question() : work.text("target", "person"));
        return new Prediction(
                task,
                words.subList(0, most),
                places,
                work.flag("reasoning", true) && task.equals("query") ? reasoning() : "",
                PICTURE_TOKENS + asked,
                most < words.size());
    }

    private String question() {
        return work.text("question", "What's in this image?");
    }

    private List<String> caption() {
        var sentences = sight.sentences();
        return switch (work.text("caption_length", "normal")) {
            case "short" -> sentences.subList(0, 1);
            case "long" -> sentences;
            default -> sentences.subList(0, Math.min(2, sentences.size()));
        };
    }

    /// The areas of a colour that the target names, or else all that stand out: what they show is not known.
    private List<Area> targets() {
        var target = work.text("target", "person").toLowerCase(Locale.ROOT);
        var things = Eye.things(sight);
        var named = things.stream()
                .filter(area -> target.contains(area.colour().word()))
                .toList();
        return (named.isEmpty() ? things : named)
                .stream().limit(work.number("max_objects", OBJECTS)).toList();
    }

    private String reasoning() {
        return "This is simulated: I count %d areas that stand out, and the picture is mostly %s."
                .formatted(Eye.things(sight).size(), sight.dominant().word());
    }

    private static void point(Area area, ArrayNode places) {
        places.addObject().put("x", (area.left() + area.right()) / 2).put("y", (area.top() + area.bottom()) / 2);
    }

    private static void box(Area area, ArrayNode places) {
        places.addObject()
                .put("x_min", area.left())
                .put("y_min", area.top())
                .put("x_max", area.right())
                .put("y_max", area.bottom());
    }
}
