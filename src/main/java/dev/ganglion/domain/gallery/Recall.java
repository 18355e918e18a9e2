package dev.ganglion.domain.gallery;

import dev.ganglion.domain.form.Filled;
import dev.ganglion.domain.form.Value.Numeral;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What a picture was drawn from: all that fills a form in again. It goes into the picture's file, too, so
/// that nothing secret is ever in it.
///
/// @param model its name, such as `@cf/black-forest-labs/flux-1-schnell`
/// @param form the parameters as they were sent, the seed and the negative prompt among them
/// @param references the ids under which [dev.ganglion.domain.chat.Attachments] keeps the pictures that
///     went along
/// @param mask the id under which the same keep what of the first of them was drawn anew; empty where all
///     of it was
public record Recall(String model, String prompt, Filled form, List<String> references, Optional<String> mask) {
    public Recall {
        references = List.copyOf(references);
    }

    /// What a picture was drawn from without a mask.
    public Recall(String model, String prompt, Filled form, List<String> references) {
        this(model, prompt, form, references, Optional.empty());
    }

    /// The seed that was sent; empty where the model chose one by itself.
    public Optional<BigDecimal> seed() {
        return form.values().of("seed").filter(Numeral.class::isInstance).map(seed -> ((Numeral) seed).number());
    }

    /// The name of the model without its publisher: `flux-1-schnell`.
    public String shortModel() {
        return model.substring(model.lastIndexOf('/') + 1);
    }
}
