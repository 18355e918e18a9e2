package dev.ganglion.sandbox.words;

import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The models that translate. A text of common words is rendered word by word; any other comes back as it was, marked
/// as a simulated rendering, so that nobody takes it for a translation.
public final class Translation {
    private static final Map<String, String> LANGUAGES = Map.of(
            "english", "en", "german", "de", "french", "fr", "spanish", "es", "italian", "it", "portuguese", "pt");

    private Translation() {}

    /// M2m100: one text, or the text of each request in a list.
    public static Performance manyToMany(Work work) throws Refusal {
        var result = JsonNodeFactory.instance.objectNode();
        if (!work.input().has("text") && work.input().path("requests").isArray()) {
            var rendered = new ArrayList<String>();
            var texts = new ArrayList<String>();
            for (var request : work.input().path("requests")) {
                texts.add(request.path("text").asString(""));
                rendered.add(render(
                        texts.getLast(),
                        request.path("source_lang").asString("en"),
                        request.path("target_lang").asString("en")));
            }
            var responses = result.putArray("responses");
            rendered.forEach(text -> responses.addObject().put("translated_text", text));
            return priced(work, result, texts, rendered);
        }
        var text = work.text("text");
        var target = work.text("target_lang");
        var rendered = render(text, work.text("source_lang", "en"), target);
        return priced(work, result.put("translated_text", rendered), List.of(text), List.of(rendered));
    }

    /// Indictrans2: one text or many, from English to a language of India.
    public static Performance indic(Work work) throws Refusal {
        var text = work.input().path("text");
        var texts =
                text.isArray() ? text.valueStream().map(one -> one.asString("")).toList() : List.of(work.text("text"));
        var target = work.text("target_language", "hin_Deva");
        var rendered =
                texts.stream().map(one -> render(one, "eng_Latn", target)).toList();
        var result = JsonNodeFactory.instance.objectNode();
        rendered.forEach(result.putArray("translations")::add);
        return priced(work, result, texts, rendered);
    }

    /// The text in the other language as far as the dictionary goes; codes or English names of languages.
    public static String render(String text, String from, String to) {
        var source = code(from);
        var target = code(to);
        return source.equals(target)
                ? text
                : Dictionary.translate(text, source, target).orElse("[simulated %s] %s".formatted(to, text));
    }

    private static String code(String language) {
        var lower = language.toLowerCase(Locale.ROOT);
        return LANGUAGES.getOrDefault(lower, lower);
    }

    private static Performance priced(Work work, ObjectNode result, List<String> texts, List<String> rendered) {
        return new Performance.Json(result, new Prices(work.model()).tokens(count(texts), count(rendered)));
    }

    private static int count(List<String> texts) {
        return texts.stream().mapToInt(Tokens::count).sum();
    }
}
