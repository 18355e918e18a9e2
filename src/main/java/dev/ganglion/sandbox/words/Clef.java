package dev.ganglion.sandbox.words;

import dev.ganglion.sandbox.task.Performance;
import dev.ganglion.sandbox.task.Prices;
import dev.ganglion.sandbox.task.Work;
import dev.ganglion.sandbox.text.Tokens;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The models that decide: many questions about one state.
public final class Clef {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final int MOST_QUESTIONS = 64;
    private static final int PER_PICTURE = 256;

    private Clef() {}

    /// Answers each question.
    public static Performance perform(Work work) throws Refusal {
        var questions = work.input().path("questions");
        if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
            throw Refusal.badInput("Number of properties of '/questions' must be >= 1 and <= " + MOST_QUESTIONS);
        }
        var media = new Media(work);
        media.check();
        var state = text(work.input().path("state")) + " " + media.seen();
        var result = JsonNodeFactory.instance.objectNode().put("model", work.text("model"));
        var answers = result.putObject("answers");
        for (var question : questions.properties()) {
            if (!ID.matcher(question.getKey()).matches()) {
                throw Refusal.badInput(
                        "Property name '/questions/%s' must match %s".formatted(question.getKey(), ID.pattern()));
            }
            var path = "/questions/" + question.getKey();
            answers.set(question.getKey(), new Decision(state, path, question.getValue()).answer());
        }
        int input = Tokens.count(state) + Tokens.count(questions.toString()) + PER_PICTURE * media.count();
        int output = answers.size();
        result.putObject("usage").put("input_tokens", input).put("output_tokens", output);
        return new Performance.Json(result, new Prices(work.model()).tokens(input, output));
    }

    private static String text(JsonNode state) {
        return state.isString() ? state.asString() : state.toString();
    }
}
