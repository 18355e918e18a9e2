package dev.ganglion.task;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Parameter;
import dev.ganglion.ledger.Drawing;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.workersai.image.ImageForm;
import dev.ganglion.workersai.image.ImageRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a request for a picture will be billed for, of its own fields and the defaults of the model. Reads
/// the bundled facts at the first question.
public final class DrawingPlan {
    /// Each side of a picture of a model that takes no size.
    private static final int ONLY_SIDE = 1024;

    private final ImageRequest request;
    private final List<Parameter> parameters;

    private DrawingPlan(Model model, ImageRequest request) {
        this.request = request;
        this.parameters = Parameters.bundled(model.id());
    }

    /// Unknown where the size is.
    public static Planned planned(Model model, ImageRequest request) {
        var order = new DrawingPlan(model, request);
        OptionalInt width = order.side("width");
        OptionalInt height = order.side("height");
        if (width.isEmpty() || height.isEmpty()) {
            return new Planned.Unknown();
        }
        var drawing = new Drawing(
                width.getAsInt(),
                height.getAsInt(),
                order.number("steps", "num_steps"),
                request.references().size());
        return new Planned.Draws(drawing);
    }

    private OptionalInt side(String name) {
        return request.form() == ImageForm.FLUX_1 ? OptionalInt.of(ONLY_SIDE) : number(name);
    }

    /// The first of these fields that is given, else the first that has a default.
    private OptionalInt number(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> given(name).stream())
                .findFirst()
                .or(() -> Arrays.stream(names)
                        .flatMap(name -> byDefault(name).stream())
                        .findFirst())
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /// Zero asks for the default.
    private Optional<Integer> given(String name) {
        return request.parameters().get(name) instanceof Number number && number.intValue() > 0
                ? Optional.of(number.intValue())
                : Optional.empty();
    }

    private Optional<Integer> byDefault(String name) {
        return parameters.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .flatMap(Parameter::byDefault)
                .filter(written -> written.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf);
    }
}
