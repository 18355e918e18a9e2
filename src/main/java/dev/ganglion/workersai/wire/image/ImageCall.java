package dev.ganglion.workersai.wire.image;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Multipart;
import dev.ganglion.workersai.image.ImageRequest;
import dev.ganglion.workersai.wire.Parameters;
import dev.ganglion.workersai.wire.Payload;
import dev.ganglion.workersai.wire.task.Content;
import dev.ganglion.workersai.wire.task.Sniffed;
import dev.ganglion.workersai.wire.task.TaskCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// Text to image: a prompt out, in the form of the model; a picture back, as bytes or inside JSON.
public final class ImageCall {
    private static final String STEPS = "steps";
    private static final String NUM_STEPS = "num_steps";
    private static final int MOST_REFERENCES = 4;

    private ImageCall() {}

    /// The call that `request` means. What its form has no room for is [Failure.InvalidInput], as the service says too.
    public static TaskCall<Picture> of(ImageRequest request) throws WorkersAiException {
        Content content = new Content("image", "picture");
        return new TaskCall<>(
                request.model(),
                payload(request),
                (answer, errors) -> content.read(answer, errors, ImageCall::picture));
    }

    private static Payload payload(ImageRequest request) throws WorkersAiException {
        return switch (request.form()) {
            case FLUX_1 -> strict(request);
            case FLUX_2 -> new Payload.Form(multipart(request));
            case LEONARDO -> {
                withoutPictures(request);
                yield new Payload.Json(json(request, NUM_STEPS));
            }
            case DIFFUSION -> new Payload.Json(diffusion(request));
        };
    }

    private static Payload strict(ImageRequest request) throws WorkersAiException {
        withoutPictures(request);
        for (String name : new TreeMap<>(request.parameters()).keySet()) {
            if (!name.equals(STEPS) && !name.equals(NUM_STEPS)) {
                throw invalid(name, "This model takes nothing but a prompt and a number of steps.");
            }
        }
        return new Payload.Json(json(request, STEPS));
    }

    private static Multipart multipart(ImageRequest request) throws WorkersAiException {
        List<Picture> references = request.references();
        if (references.size() > MOST_REFERENCES) {
            throw invalid("input_image_" + MOST_REFERENCES, "This model takes at most four pictures.");
        }
        withoutMask(request);
        Multipart form = new Multipart().field("prompt", request.prompt());
        named(request.parameters(), STEPS).forEach((name, value) -> form.field(name, Parameters.text(value)));
        for (int i = 0; i < references.size(); i++) {
            Picture picture = references.get(i);
            form.file("input_image_" + i, "input_image_" + i, Payload.checked(picture.type()), picture.octets());
        }
        return form;
    }

    private static ObjectNode diffusion(ImageRequest request) throws WorkersAiException {
        if (request.references().size() > 1) {
            throw invalid("image", "This model starts from one picture.");
        }
        ObjectNode body = json(request, NUM_STEPS);
        for (Picture picture : request.references()) {
            body.put("image_b64", picture.octets().toArray());
        }
        request.mask().ifPresent(mask -> body.putRawValue("mask", Parameters.numbers(mask.octets())));
        return body;
    }

    private static ObjectNode json(ImageRequest request, String steps) {
        ObjectNode body = Parameters.object(named(request.parameters(), steps));
        return body.put("prompt", request.prompt());
    }

    /// The parameters with the number of steps by the name that the model knows, in the order of their names.
    private static Map<String, Object> named(Map<String, Object> parameters, String steps) {
        Map<String, Object> named = new TreeMap<>(parameters);
        String other = steps.equals(STEPS) ? NUM_STEPS : STEPS;
        Optional.ofNullable(named.remove(other)).ifPresent(number -> named.putIfAbsent(steps, number));
        return named;
    }

    private static void withoutPictures(ImageRequest request) throws WorkersAiException {
        if (!request.references().isEmpty()) {
            throw invalid("image", "This model starts from words alone.");
        }
        withoutMask(request);
    }

    private static void withoutMask(ImageRequest request) throws WorkersAiException {
        if (request.mask().isPresent()) {
            throw invalid("mask", "This model takes no mask.");
        }
    }

    private static WorkersAiException invalid(String name, String reason) {
        return new WorkersAiException(new Failure.InvalidInput("/" + name, reason, ServiceError.NONE));
    }

    private static Optional<Picture> picture(byte[] bytes, Answer answer, Set<String> quirks) {
        Optional<String> type = Sniffed.picture(bytes);
        if (type.isPresent()
                && answer.type().startsWith("image/")
                && !answer.type().equals(type.get())) {
            quirks.add("wrong-content-type");
        }
        return type.map(known -> new Picture(known, Octets.of(bytes)));
    }
}
