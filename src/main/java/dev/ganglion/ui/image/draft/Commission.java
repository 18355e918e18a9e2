package dev.ganglion.ui.image.draft;

import dev.ganglion.catalogue.schema.ValueJson;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.gallery.Recall;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.task.DrawingPlan;
import dev.ganglion.task.Order;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.image.ImageForm;
import dev.ganglion.workersai.image.ImageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A picture that is to be drawn.
///
/// @param form the parameters, those that the page fills included; holds nothing secret
/// @param extra what the extra JSON adds to the request, over the parameters
/// @param references what it is drawn from
/// @param mask what of the reference is drawn anew
public record Commission(
        Model model,
        String prompt,
        Filled form,
        Map<String, Object> extra,
        List<Reference> references,
        Optional<Mask> mask) {
    public Commission {
        extra = Map.copyOf(extra);
        references = List.copyOf(references);
    }

    /// From words alone.
    public static Commission of(Model model, String prompt, Filled form) {
        return new Commission(model, prompt, form, Map.of(), List.of(), Optional.empty());
    }

    /// The same picture with one parameter set to something else.
    public Commission with(String name, Value value) {
        Filled other = new Filled(form.values().with(name, value), form.extra());
        return new Commission(model, prompt, other, extra, references, mask);
    }

    /// The same picture from others.
    public Commission drawnFrom(List<Reference> others) {
        return new Commission(model, prompt, form, extra, others, mask);
    }

    /// The call that draws it.
    ///
    /// @param painted its mask as a file
    /// @param waits hears of each new try, on the thread of the call
    public Order<Picture> order(Optional<Picture> painted, Consumer<ChatEvent.Retrying> waits) {
        ImageRequest request = request(painted);
        return Order.of(model, planned(), client -> client.createImage(request, waits));
    }

    /// What its cost depends on.
    public Planned planned() {
        return DrawingPlan.planned(model, request(Optional.empty()));
    }

    private ImageRequest request(Optional<Picture> painted) {
        Map<String, Object> fields = new HashMap<>(ValueJson.plain(form.values()));
        fields.putAll(extra);
        List<Picture> pictures =
                references.stream().map(each -> each.fitted().picture()).toList();
        return new ImageRequest(model.id(), prompt, fields, pictures, painted, ImageForm.of(model.id()));
    }

    /// What it is drawn from, to draw it again.
    public Recall recall() {
        return new Recall(
                model.id(), prompt, form, references.stream().map(Reference::id).toList(), mask.map(Mask::id));
    }
}
