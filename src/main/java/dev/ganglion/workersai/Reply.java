package dev.ganglion.workersai;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a call of a task gave, and what is known of what it took.
///
/// @param usage the tokens that the reply states, where it counts in tokens
/// @param neurons as stated by the body or the `cf-ai-neurons` header, where either did
/// @param quirks names of oddities that were tolerated, in the order they were met
/// @param gateway what an AI Gateway on the way says, where one took part
public record Reply<T>(
        T value, Optional<Usage> usage, Optional<Neurons> neurons, List<String> quirks, Optional<GatewayNote> gateway) {
    public Reply {
        quirks = List.copyOf(quirks);
    }

    /// The same reply with what `change` makes of its value.
    public <U> Reply<U> map(Function<T, U> change) {
        return new Reply<>(change.apply(value), usage, neurons, quirks, gateway);
    }
}
