package dev.ganglion.catalogue;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.OutputLimits;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.PriceList;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A model while its fields are being read. Zero and null mean that the field did not come.
final class ModelDraft {
    String id = "";
    String name = "";
    String vendor = "";

    @Nullable
    LocalDate added;

    @Nullable
    LocalDate retires;

    @Nullable
    String replacement;

    int contextWindow;
    int mostOutput;
    int outputUnlessAsked;
    boolean paidPlan;
    boolean beta;

    @Nullable
    String terms;

    final Map<String, BigDecimal> usd = new LinkedHashMap<>();
    final Map<String, BigDecimal> neurons = new LinkedHashMap<>();
    private Task task = Task.OTHER;
    private Status status = Status.UNLISTED;
    private StreamFormat stream = StreamFormat.UNKNOWN;
    private final Set<Capability> capabilities = EnumSet.noneOf(Capability.class);

    Model model(String source, LocalDate read) {
        var lifecycle = new Lifecycle(
                status, Optional.ofNullable(added), Optional.ofNullable(retires), Optional.ofNullable(replacement));
        return new Model(
                id,
                name,
                vendor,
                task,
                lifecycle,
                present(contextWindow),
                new OutputLimits(present(outputUnlessAsked), present(mostOutput)),
                capabilities,
                paidPlan,
                beta,
                new PriceList(prices(), source, read),
                stream,
                Optional.ofNullable(terms).map(URI::create));
    }

    void task(String label) {
        task = Task.labelled(label);
    }

    void status(String label) {
        status = switch (label) {
            case "active" -> Status.ACTIVE;
            case "access-by-form" -> Status.ACCESS_BY_FORM;
            case "unlisted" -> Status.UNLISTED;
            case "deprecated" -> Status.DEPRECATED;
            default -> throw unknown("status", label);
        };
    }

    void stream(String label) {
        stream = switch (label) {
            case "legacy" -> StreamFormat.LEGACY;
            case "openai" -> StreamFormat.CHAT;
            case "prediction-events" -> StreamFormat.PREDICTION;
            case "websocket" -> StreamFormat.WEBSOCKET;
            case "none" -> StreamFormat.NONE;
            case "unknown" -> StreamFormat.UNKNOWN;
            default -> throw unknown("stream format", label);
        };
    }

    void capability(String label) {
        capabilities.add(
                switch (label) {
                    case "streaming" -> Capability.STREAMING;
                    case "function_calling" -> Capability.FUNCTION_CALLING;
                    case "reasoning" -> Capability.REASONING;
                    case "vision" -> Capability.VISION;
                    case "json_mode" -> Capability.JSON_MODE;
                    case "lora" -> Capability.LORA;
                    case "batch", "async_queue" -> Capability.BATCH;
                    case "realtime" -> Capability.REALTIME;
                    default -> throw unknown("capability", label);
                });
    }

    private List<Price> prices() {
        var labels = new LinkedHashSet<>(usd.keySet());
        labels.addAll(neurons.keySet());
        return labels.stream().map(this::price).toList();
    }

    private Price price(String label) {
        Unit unit = Unit.labelled(label).orElseThrow(() -> unknown("unit", label));
        return new Price(unit, Optional.ofNullable(usd.get(label)), Optional.ofNullable(neurons.get(label)));
    }

    private static OptionalInt present(int number) {
        return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private IllegalStateException unknown(String what, String label) {
        return new IllegalStateException("the bundled catalogue names an unknown " + what + " of " + id + ": " + label);
    }
}
