package dev.ganglion.sandbox.picture;

import dev.ganglion.sandbox.task.Blob;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.wire.Refusal;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/// The models that draw, each with its own form of reply.
public final class TextToImage {
    private static final int LONGEST = 2048;
    private static final int SMALLEST = 256;
    private static final int LARGEST = 2048;
    private static final int LARGEST_REFERENCE = 512;
    private static final int REFERENCES = 4;

    private final Work work;

    private TextToImage(Work work) {
        this.work = work;
    }

    /// Draws what the prompt says.
    public static Performance perform(Work work) throws Refusal {
        return new TextToImage(work).draw();
    }

    private Performance draw() throws Refusal {
        var prompt = prompt();
        var references = references();
        var old = old();
        var order = Order.of(work, old);
        var palette = references.stream()
                .flatMap(picture -> PictureFile.palette(picture).stream())
                .toList();
        var scene = Scene.of(prompt, work.text("negative_prompt", "")).with(palette);
        var drawing = new Painter(scene, order.seed(), order.steps()).paint(order.width(), order.height());
        if (old.isPresent()) {
            blend(drawing, old.get());
        }
        var neurons = order.neurons(work.model(), references);
        if (bytesAre("binary-image")) {
            return new Performance.Binary(file(drawing), neurons);
        }
        var result =
                JsonNodeFactory.instance.objectNode().put("image", file(drawing).base64());
        return new Performance.Json(result, neurons);
    }

    private String prompt() throws Refusal {
        var prompt = work.text("prompt");
        if (prompt.isEmpty()) {
            throw Refusal.badInput("Length of '/prompt' must be >= 1");
        }
        if (prompt.length() > LONGEST && work.model().id().endsWith("flux-1-schnell")) {
            throw Refusal.badInput("Length of '/prompt' must be <= " + LONGEST);
        }
        return prompt;
    }

    private List<BufferedImage> references() throws Refusal {
        var references = new ArrayList<BufferedImage>();
        for (int i = 0; i < REFERENCES; i++) {
            var name = "input_image_" + i;
            if (work.files().containsKey(name)) {
                var picture = PictureFile.read(work.file(name).orElseThrow(), name);
                if (picture.getWidth() > LARGEST_REFERENCE || picture.getHeight() > LARGEST_REFERENCE) {
                    throw Refusal.badInput("'/%s' must be at most 512 by 512 pixels".formatted(name));
                }
                references.add(picture);
            }
        }
        return references;
    }

    private Optional<BufferedImage> old() throws Refusal {
        for (var name : List.of("image_b64", "image")) {
            var file = work.file(name);
            if (file.isPresent()) {
                return Optional.of(PictureFile.read(file.get(), name));
            }
        }
        return Optional.empty();
    }

    private void blend(BufferedImage drawing, BufferedImage old) throws Refusal {
        Blend.over(drawing, old, work.decimal("strength", 1));
        var mask = work.file("mask");
        if (mask.isPresent()) {
            Blend.within(drawing, old, PictureFile.read(mask.get(), "mask"));
        }
    }

    private boolean bytesAre(String kind) {
        return work.model().json().at("/output/kind").asString("").equals(kind);
    }

    private Blob file(BufferedImage drawing) {
        boolean png =
                work.model().json().at("/output/content_type").asString("").equals("image/png");
        return png ? PictureFile.png(drawing) : PictureFile.jpeg(drawing);
    }

    /// A side as it can be drawn.
    static int side(int asked, int standard) {
        return asked == 0 ? standard : Math.clamp(asked, SMALLEST, LARGEST);
    }
}
