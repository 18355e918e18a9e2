package dev.ganglion.workersai.wire.text;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.text.Decision;
import dev.ganglion.workersai.wire.task.Field;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads what a decision model answers.
final class DecisionAnswers {
    private DecisionAnswers() {}

    static Decision read(Field result) throws WorkersAiException {
        String model = result.optional("model", Field::text).orElse("");
        return new Decision(model, result.required("answers").members(DecisionAnswers::answer));
    }

    private static Decision.Answer answer(Field answer) throws WorkersAiException {
        String type = answer.required("type").text();
        return switch (type) {
            case "noul" -> new Decision.Noul(answer.required("noul").number());
            case "choice" ->
                new Decision.Choice(
                        answer.required("choice").text(),
                        answer.required("probabilities").members(Field::number),
                        answer.required("confidence").number());
            case "score" -> score(answer);
            default -> {
                answer.quirk("unknown-answer");
                yield new Decision.Other(type, answer.node());
            }
        };
    }

    private static Decision.Score score(Field answer) throws WorkersAiException {
        Optional<Field> legend = answer.optional("legend");
        SequencedMap<String, String> meanings =
                legend.isPresent() ? legend.get().members(Field::text) : new LinkedHashMap<>();
        return new Decision.Score(
                answer.required("score").number(),
                meanings,
                answer.required("probabilities").members(Field::number),
                answer.required("confidence").number());
    }
}
