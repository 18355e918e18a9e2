package dev.ganglion.sandbox.schema;

import com.networknt.schema.Error;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The service's words for what does not fit a schema.
final class Complaint {
    private Complaint() {}

    /// The words for the worst of these: a wrong whole before a wrong variant before a wrong part.
    static String of(List<Error> errors) {
        var worst =
                errors.stream().min(Comparator.comparingInt(Complaint::rank)).orElseThrow();
        if (worst.getKeyword().equals("oneOf")) {
            return variants(worst, errors);
        }
        return words(worst);
    }

    private static int rank(Error error) {
        boolean whole = error.getInstanceLocation().getNameCount() == 0;
        return switch (error.getKeyword()) {
            case "type" -> whole ? 0 : 2;
            case "oneOf" -> 1;
            default -> 2;
        };
    }

    private static String variants(Error oneOf, List<Error> errors) {
        var start = "oneOf at '%s' not met, %s matches".formatted(path(oneOf), oneOf.getArguments()[0]);
        var within = oneOf.getEvaluationPath() + "/";
        var reasons = errors.stream()
                .filter(error -> error.getEvaluationPath().toString().startsWith(within))
                .map(Complaint::words)
                .collect(Collectors.joining(", "));
        return reasons.isEmpty() ? start : start + ": " + reasons;
    }

    private static String words(Error error) {
        var path = path(error);
        return switch (error.getKeyword()) {
            case "type" -> type(path, error);
            case "required" -> "required properties at '%s' are '%s'".formatted(path, error.getProperty());
            case "minLength", "minItems" -> "Length of '%s' must be >= %s".formatted(path, limit(error));
            case "maxLength", "maxItems" -> "Length of '%s' must be <= %s".formatted(path, limit(error));
            case "minProperties" -> "Number of properties of '%s' must be >= %s".formatted(path, limit(error));
            case "maxProperties" -> "Number of properties of '%s' must be <= %s".formatted(path, limit(error));
            case "minimum" -> "Value of '%s' must be >= %s".formatted(path, limit(error));
            case "maximum" -> "Value of '%s' must be <= %s".formatted(path, limit(error));
            case "enum" -> "Value of '%s' not in %s".formatted(path, quoted(error.getSchemaNode()));
            case "pattern" -> "Value of '%s' does not match pattern '%s'".formatted(path, limit(error));
            case "additionalProperties" ->
                "Additional or unevaluated properties '/%s' at '%s' not allowed".formatted(error.getProperty(), path);
            default -> "'%s' at '%s' not met: %s".formatted(error.getKeyword(), path, error.getMessage());
        };
    }

    private static String type(String path, Error error) {
        var value = error.getInstanceNode();
        if (value.isNumber() && !JsonTypes.isFinite(value)) {
            return "Value of '%s' must be a finite number".formatted(path);
        }
        var expected = String.valueOf(error.getArguments()[1]).replaceAll("[\\[\\]\"]", "");
        return JsonTypes.mismatch(path, value, Arrays.asList(expected.split(", ?")));
    }

    private static String quoted(JsonNode words) {
        return JsonTypes.quoted(
                words.valueStream().map(word -> word.asString("null")).toList());
    }

    private static String limit(Error error) {
        return String.valueOf(error.getArguments()[0]);
    }

    private static String path(Error error) {
        var path = error.getInstanceLocation().toString();
        return path.isEmpty() ? "/" : path;
    }
}
