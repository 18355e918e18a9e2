package dev.ganglion.catalogue.live;

import dev.ganglion.domain.Capability;
import dev.ganglion.domain.Lifecycle;
import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Price;
import dev.ganglion.domain.PriceList;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.listing.Listing;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads one entry of a listing as a model. Values that cannot be read are as good as missing.
record Entry(Listing.Entry listed, Instant read) {
    private static final String SOURCE = "The account's own list of models";

    private static final Map<String, Capability> CAPABILITIES = Map.of(
            "function_calling", Capability.FUNCTION_CALLING,
            "reasoning", Capability.REASONING,
            "vision", Capability.VISION,
            "lora", Capability.LORA,
            "async_queue", Capability.BATCH,
            "realtime", Capability.REALTIME);

    /// The bundled model with what the entry knows better.
    Model over(Model known) {
        return new Model(
                known.id(),
                known.name(),
                known.vendor(),
                task().orElse(known.task()),
                lifecycle(known.lifecycle()),
                window().isPresent() ? window() : known.contextWindow(),
                known.output(),
                capabilities(known.capabilities()),
                truth("require_workers_paid").orElse(known.paidPlan()),
                truth("beta").orElse(known.beta()),
                prices(known.prices()),
                known.stream(),
                terms().or(known::terms));
    }

    /// A model that is not bundled.
    Model alone() {
        Task task = task().orElse(Task.OTHER);
        Model blank = Model.unlisted(listed.id(), task);
        return over(new Model(
                blank.id(),
                blank.name(),
                vendor(),
                task,
                blank.lifecycle(),
                blank.contextWindow(),
                blank.output(),
                Set.of(),
                false,
                false,
                PriceList.NONE,
                // Every text model of the last years streams in OpenAI's form.
                task == Task.TEXT_GENERATION ? StreamFormat.CHAT : StreamFormat.UNKNOWN,
                Optional.empty()));
    }

    /// `meta` of `@cf/meta/llama-3.2-1b-instruct`.
    private String vendor() {
        String[] parts = listed.id().split("/", -1);
        return parts.length > 2 ? parts[1] : "";
    }

    private Optional<Task> task() {
        return Optional.of(Task.labelled(listed.task())).filter(task -> task != Task.OTHER);
    }

    private Lifecycle lifecycle(Lifecycle known) {
        Optional<LocalDate> retires =
                date(Optional.ofNullable(listed.properties().get("planned_deprecation_date")));
        // A list does not tell which of its models one has to ask for first.
        Status alive = known.status() == Status.ACCESS_BY_FORM ? Status.ACCESS_BY_FORM : Status.ACTIVE;
        Status status = retires.filter(day -> !day.isAfter(today())).isPresent() ? Status.DEPRECATED : alive;
        return new Lifecycle(status, known.added().or(() -> date(listed.created())), retires, known.replacement());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(read, ZoneOffset.UTC);
    }

    private OptionalInt window() {
        OptionalInt context = number("context_window");
        return context.isPresent() ? context : number("max_input_tokens");
    }

    private Set<Capability> capabilities(Set<Capability> known) {
        Set<Capability> merged = EnumSet.noneOf(Capability.class);
        merged.addAll(known);
        CAPABILITIES.forEach((property, capability) -> truth(property).ifPresent(can -> {
            if (can) {
                merged.add(capability);
            } else {
                merged.remove(capability);
            }
        }));
        return merged;
    }

    /// Neurons stay beside dollars that have not moved; those of dollars that have are the old ones.
    private PriceList prices(PriceList known) {
        List<Price> lines = listed.prices().stream()
                .flatMap(amount -> Unit.labelled(amount.unit()).map(unit -> price(unit, amount.usd(), known)).stream())
                .toList();
        return lines.isEmpty() || lines.equals(known.lines()) ? known : new PriceList(lines, SOURCE, today());
    }

    private static Price price(Unit unit, BigDecimal usd, PriceList known) {
        Optional<Price> before = known.of(unit);
        boolean same = before.flatMap(Price::usd)
                .filter(was -> was.compareTo(usd) == 0)
                .isPresent();
        return same ? before.get() : new Price(unit, Optional.of(usd), Optional.empty());
    }

    private Optional<URI> terms() {
        try {
            return Optional.ofNullable(listed.properties().get("terms"))
                    .map(URI::create)
                    .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private OptionalInt number(String property) {
        String text = listed.properties().getOrDefault(property, "");
        return text.matches("[1-9]\\d{0,8}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private Optional<Boolean> truth(String property) {
        return Optional.ofNullable(listed.properties().get(property)).map(Boolean::parseBoolean);
    }

    private static Optional<LocalDate> date(Optional<String> text) {
        try {
            return text.filter(written -> written.length() >= 10)
                    .map(written -> LocalDate.parse(written.substring(0, 10)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
