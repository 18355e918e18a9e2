package dev.ganglion.ui.text.translate;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Parameter;
import dev.ganglion.workersai.text.TranslationForm;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The languages of a model, by their names.
record Languages(List<Language> sources, List<Language> targets) {
    private static final Language ENGLISH = new Language("eng_Latn");
    private static final Set<String> FIELDS = Set.of("target_lang", "target_language");

    /// What `m2m100` was taught, as its authors publish it: no schema names them.
    private static final List<Language> HUNDRED = Stream.of(("af am ar ast az ba be bg bn br bs ca ceb cs cy da de el"
                            + " en es et fa ff fi fr fy ga gd gl gu ha he hi hr ht hu hy id ig ilo is it ja jv ka kk"
                            + " km kn ko lb lg ln lo lt lv mg mk ml mn mr ms my ne nl no ns oc or pa pl ps pt ro ru"
                            + " sd si sk sl so sq sr ss su sv sw ta th tl tn tr uk ur uz vi wo xh yi yo zh zu")
                    .split(" "))
            .map(Language::new)
            .sorted(Comparator.comparing(Language::name))
            .toList();

    static Languages of(Model model) {
        List<Language> published = Parameters.bundled(model.id()).stream()
                .filter(field -> FIELDS.contains(field.name()))
                .map(Parameter::choices)
                .flatMap(List::stream)
                .map(Language::new)
                .sorted(Comparator.comparing(Language::name))
                .toList();
        if (TranslationForm.of(model.id()) == TranslationForm.MANY_TEXTS) {
            return new Languages(
                    List.of(ENGLISH),
                    published.stream()
                            .filter(language -> !language.equals(ENGLISH))
                            .toList());
        }
        return published.isEmpty() ? new Languages(HUNDRED, HUNDRED) : new Languages(published, published);
    }
}
