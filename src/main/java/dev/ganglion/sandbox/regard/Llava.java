package dev.ganglion.sandbox.regard;

import dev.ganglion.sandbox.sight.Sight;
import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;

/// Llava: a description that is true, and no usage.
public final class Llava {
    private static final Pattern COLOUR = Pattern.compile("colou?r");
    private static final Pattern SIZE = Pattern.compile("size|large|pixel|format|resolution|how big");
    private static final Pattern LIGHT = Pattern.compile("bright|dark|light");
    private static final int TOKENS = 512;

    private Llava() {}

    /// Describes the picture.
    public static Performance perform(Work work) throws Refusal {
        var sentences = about(Eye.look(work), work.text("prompt", ""));
        var tokens = Tokens.of(" " + String.join(" ", sentences));
        int most = Math.clamp(work.number("max_tokens", TOKENS), 0, tokens.size());
        var result = JsonNodeFactory.instance.objectNode().put("description", String.join("", tokens.subList(0, most)));
        return new Performance.Json(result, Optional.empty());
    }

    /// What answers a question, if it asks for something that can be seen; all there is to say otherwise.
    static List<String> about(Sight sight, String question) {
        var asked = question.toLowerCase(Locale.ROOT);
        var sentences = sight.sentences();
        if (SIZE.matcher(asked).find()) {
            return List.of(sentences.getLast());
        }
        if (COLOUR.matcher(asked).find()) {
            return sentences.subList(0, sentences.size() - 2);
        }
        return LIGHT.matcher(asked).find() ? List.of(sentences.get(sentences.size() - 2)) : sentences;
    }
}
