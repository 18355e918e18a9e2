package dev.ganglion.workersai.wire.image;

import dev.ganglion.domain.Picture;
import dev.ganglion.workersai.image.PictureForm;
import dev.ganglion.workersai.wire.Parameters;
import dev.ganglion.workersai.wire.Payload;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// A picture on its way to a model that looks at it.
final class PictureBody {
    private PictureBody() {}

    /// With further fields, for which [PictureForm#RAW] has room in the query only.
    static Payload of(Picture picture, PictureForm form, Map<String, Object> parameters) {
        return switch (form) {
            case RAW -> new Payload.Raw(picture.type(), picture.octets(), parameters);
            case BYTES -> {
                ObjectNode body = Parameters.object(parameters);
                body.putRawValue("image", Parameters.numbers(picture.octets()));
                yield new Payload.Json(body);
            }
        };
    }
}
