package dev.ganglion.workersai.wire.image;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.image.Box;
import dev.ganglion.workersai.image.DescriptionRequest;
import dev.ganglion.workersai.image.DetectedObject;
import dev.ganglion.workersai.image.PictureRequest;
import dev.ganglion.workersai.wire.Payload;
import dev.ganglion.workersai.wire.task.Field;
import dev.ganglion.workersai.wire.task.Labels;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A picture out; labels, objects or a description back.
public final class PictureCall {
    private PictureCall() {}

    /// What the picture shows.
    public static TaskCall<List<LabelScore>> classifying(PictureRequest request) throws WorkersAiException {
        return TaskCall.json(request.model(), payload(request), Labels::read);
    }

    /// What is where in the picture.
    public static TaskCall<List<DetectedObject>> detecting(PictureRequest request) throws WorkersAiException {
        return TaskCall.json(request.model(), payload(request), result -> result.each(PictureCall::object));
    }

    /// The picture in words.
    public static TaskCall<String> describing(DescriptionRequest request) throws WorkersAiException {
        Map<String, Object> parameters = new HashMap<>(request.parameters());
        request.prompt().ifPresent(prompt -> parameters.put("prompt", prompt));
        return TaskCall.json(
                request.model(),
                PictureBody.of(request.picture(), request.form(), parameters),
                result -> result.required("description").text());
    }

    private static Payload payload(PictureRequest request) throws WorkersAiException {
        return PictureBody.of(request.picture(), request.form(), Map.of());
    }

    private static DetectedObject object(Field entry) throws WorkersAiException {
        LabelScore what = Labels.one(entry);
        Field box = entry.required("box");
        return new DetectedObject(
                what.label(),
                what.score(),
                new Box(
                        box.required("xmin").number(),
                        box.required("ymin").number(),
                        box.required("xmax").number(),
                        box.required("ymax").number()));
    }
}
