package dev.ganglion.ui.text.translate;

import dev.ganglion.ui.kit.Texts;
import java.util.Locale;

/// A language as models name it.
///
/// @param code such as `fr` or `hin_Deva`
record Language(String code) {
    /// What people call it.
    String name() {
        Locale locale = Locale.forLanguageTag(code.replace('_', '-'));
        String language = Texts.find("language." + locale.getLanguage())
                .orElseGet(() -> locale.getDisplayLanguage(Locale.ENGLISH));
        return locale.getScript().isEmpty()
                ? language
                : Texts.text("language.in", language, locale.getDisplayScript(Locale.ENGLISH));
    }
}
