package dev.ganglion.sandbox.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the catalogue says of one model, as far as the sandbox needs it.
///
/// @param rates empty where the catalogue knows no price per token
/// @param window the context window in tokens, empty where unknown
/// @param json the catalogue's own object, for the model list
public record ModelFacts(
        String id,
        String task,
        String status,
        Family family,
        Set<String> capabilities,
        Thinking thinking,
        Optional<Rates> rates,
        OptionalInt window,
        List<Field> fields,
        JsonNode json) {

    static ModelFacts of(JsonNode json) {
        var capabilities =
                json.path("capabilities").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return new ModelFacts(
                json.path("id").asString(),
                json.path("task").asString(),
                json.path("status").asString(),
                Family.of(json.path("stream_format").asString("")),
                Set.copyOf(capabilities),
                Thinking.of(json, capabilities.contains("reasoning")),
                Rates.of(
                        rate(json, "per M input tokens"),
                        rate(json, "per M cached input tokens"),
                        rate(json, "per M output tokens")),
                json.path("context_window").isInt()
                        ? OptionalInt.of(json.path("context_window").intValue())
                        : OptionalInt.empty(),
                json.path("input").valueStream().map(Field::of).toList(),
                json);
    }

    /// Whether the sandbox can play this model.
    public boolean generatesText() {
        return task.equals("Text Generation") && family != Family.OTHER;
    }

    /// Whether it takes nothing but a WebSocket.
    public boolean onlyLive() {
        var forms = json.path("request_body");
        return forms.size() == 1 && forms.path(0).asString("").equals("websocket");
    }

    /// Whether it has been switched off.
    public boolean retired() {
        return status.equals("deprecated");
    }

    /// Whether the service's own list shows it.
    public boolean listed() {
        return !retired() && !status.equals("unlisted");
    }

    /// Whether the list shows it on that day to those who ask for what has been switched off: for three months.
    public boolean remembered(LocalDate today) {
        return listed() || (retired() && !lastRemembered().isBefore(today));
    }

    private LocalDate lastRemembered() {
        return retirement().map(day -> day.plusMonths(3)).orElse(LocalDate.MIN);
    }

    /// The day on which it is or was switched off, if one is known.
    public Optional<LocalDate> retirement() {
        return json.path("deprecation_date").asStringOpt().map(LocalDate::parse);
    }

    /// Whether only invited accounts may use it.
    public boolean invitationOnly() {
        return status.equals("access-by-form");
    }

    /// Whether only accounts that pay may use it.
    public boolean paidOnly() {
        return json.path("requires_workers_paid").asBoolean(false);
    }

    /// Whether it takes requests that wait in a queue.
    public boolean queues() {
        return capabilities.contains("async_queue") || capabilities.contains("batch");
    }

    /// The model that answers in its place.
    public Optional<String> replacement() {
        return json.path("replacement").asStringOpt().map(text -> text.split(" ", 2)[0]);
    }

    /// The field of that name, if the model has it.
    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static Optional<BigDecimal> rate(JsonNode json, String unit) {
        return json.path("neurons")
                .valueStream()
                .filter(price -> price.path("unit").asString().equals(unit))
                .map(price -> price.path("neurons").decimalValue())
                .findFirst();
    }
}
