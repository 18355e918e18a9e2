package dev.ganglion.workersai.text;

import java.util.List;
import java.util.Optional;

/// Texts to be translated.
///
/// @param texts exactly one for a model of the form [TranslationForm#ONE_TEXT]
/// @param source the code of their language, where the model lets one say so
/// @param target the code of the language wanted, such as `fr` or `hin_Deva`
public record TranslationRequest(
        String model, List<String> texts, Optional<String> source, String target, TranslationForm form) {
    public TranslationRequest {
        texts = List.copyOf(texts);
    }

    /// In the form that the model's id tells.
    public static TranslationRequest of(String model, List<String> texts, Optional<String> source, String target) {
        return new TranslationRequest(model, texts, source, target, TranslationForm.of(model));
    }
}
