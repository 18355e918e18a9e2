package dev.ganglion.workersai.wire.account;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Reads lists and their fields.
final class Listed {
    private Listed() {}

    /// Each object of an array, which may lie one level too deep.
    static <T> List<T> each(JsonNode array, Function<JsonNode, T> read) throws WorkersAiException {
        if (!array.isArray()) {
            throw new WorkersAiException(new Failure.Malformed("a reply without a list", ServiceError.NONE));
        }
        return array.valueStream()
                .flatMap(each -> each.isArray() ? each.valueStream() : Stream.of(each))
                .filter(JsonNode::isObject)
                .map(read)
                .toList();
    }

    /// A field's words, a number's too; empty where there are none.
    static String text(JsonNode node, String field) {
        return Json.scalar(node.path(field)).orElse("");
    }

    static Optional<String> maybe(JsonNode node, String field) {
        return Optional.of(text(node, field)).filter(text -> !text.isBlank());
    }

    /// A whole number, written as one or as a string.
    static OptionalLong whole(JsonNode node, String field) {
        String digits = text(node, field).strip();
        return digits.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }
}
