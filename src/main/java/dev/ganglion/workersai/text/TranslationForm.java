package dev.ganglion.workersai.text;

/// How a request for a translation is written.
public enum TranslationForm {
    /// One text, `source_lang` and `target_lang`, as `m2m100` takes it.
    ONE_TEXT,
    /// An array of texts and `target_language`, as `indictrans2` takes it.
    MANY_TEXTS;

    /// The form of a model, by its id; that of `m2m100` for one we do not know.
    public static TranslationForm of(String model) {
        return model.contains("indictrans") ? MANY_TEXTS : ONE_TEXT;
    }
}
