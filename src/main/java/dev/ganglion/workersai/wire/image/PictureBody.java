package dev.ganglion.workersai.wire.image;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.image.PictureForm;
import dev.ganglion.workersai.wire.Parameters;
import dev.ganglion.workersai.wire.Payload;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/// A picture on its way to a model that looks at it.
final class PictureBody {
    private PictureBody() {}

    /// With further fields, for which [PictureForm#RAW] has no room: nothing says that the service looks for a prompt
    /// in the address, where logs would keep it.
    static Payload of(Picture picture, PictureForm form, Map<String, Object> parameters) throws WorkersAiException {
        return switch (form) {
            case RAW -> {
                if (!parameters.isEmpty()) {
                    String name = new TreeMap<>(parameters).firstKey();
                    throw new WorkersAiException(new Failure.InvalidInput(
                            "/" + name, "A body that is the picture alone has no room for it.", ServiceError.NONE));
                }
                yield new Payload.Raw(picture.type(), picture.octets(), Map.of());
            }
            case BYTES -> {
                ObjectNode body = Parameters.object(parameters);
                body.putRawValue("image", Parameters.numbers(picture.octets()));
                yield new Payload.Json(body);
            }
        };
    }
}
