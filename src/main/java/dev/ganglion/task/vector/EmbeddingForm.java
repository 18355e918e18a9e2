package dev.ganglion.task.vector;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Parameter;
import dev.ganglion.workersai.text.EmbeddingInput;
import dev.ganglion.workersai.text.Pooling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What texts are to a model that is to embed them.
public enum EmbeddingForm {
    /// As every model takes them.
    TEXTS,
    /// As the passages of `bge-m3`.
    PASSAGES,
    /// What is searched, for models that embed a question otherwise.
    DOCUMENTS,
    /// What is searched for.
    QUERIES;

    /// The forms that a model takes, the usual one first.
    public static List<EmbeddingForm> of(String model) {
        Set<String> names =
                Parameters.bundled(model).stream().map(Parameter::name).collect(Collectors.toSet());
        if (names.contains("queries")) {
            return List.of(DOCUMENTS, QUERIES);
        }
        return names.contains("contexts") ? List.of(TEXTS, PASSAGES) : List.of(TEXTS);
    }

    /// Texts in that form.
    ///
    /// @param values fields of the request by name, of which it takes those that it knows
    public EmbeddingInput input(List<String> texts, Map<String, Object> values) {
        return switch (this) {
            case TEXTS -> new EmbeddingInput.Texts(texts, pooling(values));
            case PASSAGES -> new EmbeddingInput.Contexts(texts, Boolean.TRUE.equals(values.get("truncate_inputs")));
            case DOCUMENTS -> new EmbeddingInput.Retrieval(List.of(), texts, instruction(values));
            case QUERIES -> new EmbeddingInput.Retrieval(texts, List.of(), instruction(values));
        };
    }

    /// The fields that are no part of the input, and that are sent as they are.
    public Map<String, Object> others(Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(each -> !takes(each.getKey(), values))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private boolean takes(String field, Map<String, Object> values) {
        return switch (this) {
            case TEXTS -> field.equals("pooling") && pooling(values).isPresent();
            case PASSAGES -> field.equals("truncate_inputs") && values.get(field) instanceof Boolean;
            case DOCUMENTS, QUERIES -> field.equals("instruction");
        };
    }

    static Optional<Pooling> pooling(Map<String, Object> values) {
        return switch (String.valueOf(values.get("pooling"))) {
            case "mean" -> Optional.of(Pooling.MEAN);
            case "cls" -> Optional.of(Pooling.CLS);
            default -> Optional.empty();
        };
    }

    static Optional<String> instruction(Map<String, Object> values) {
        return Optional.ofNullable(values.get("instruction"))
                .map(String::valueOf)
                .filter(text -> !text.isBlank());
    }
}
