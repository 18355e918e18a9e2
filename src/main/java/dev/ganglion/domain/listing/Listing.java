package dev.ganglion.domain.listing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The models that a service listed.
///
/// @param read when
/// @param whole whether it has everything that there is; one that is not whole cannot tell that a model is gone
public record Listing(Instant read, boolean whole, List<Entry> models) {
    /// One model as the service words it.
    ///
    /// @param id what a request names, such as `@cf/meta/llama-3.2-1b-instruct`
    /// @param task its name, empty where none came
    /// @param properties by their id, those only that are one word, number or truth value
    /// @param created as written
    public record Entry(
            String id,
            String task,
            String description,
            Map<String, String> properties,
            List<Amount> prices,
            Optional<String> created) {
        public Entry {
            Objects.requireNonNull(id, "an id");
            Objects.requireNonNull(task, "a task");
            properties = Map.copyOf(properties);
            prices = List.copyOf(prices);
        }
    }

    /// A price as listed.
    ///
    /// @param unit as written, such as `per M input tokens`
    public record Amount(String unit, BigDecimal usd) {
        public Amount {
            Objects.requireNonNull(unit, "a unit");
            Objects.requireNonNull(usd, "an amount");
        }
    }

    public Listing {
        Objects.requireNonNull(read, "a time");
        models = List.copyOf(models);
    }
}
