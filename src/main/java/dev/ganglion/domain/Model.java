package dev.ganglion.domain;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// A model of the catalogue.
///
/// @param id what a request names, such as `@cf/meta/llama-3.2-1b-instruct`
/// @param contextWindow in tokens, where published
/// @param paidPlan whether the Workers Paid plan is needed
public record Model(
        String id,
        String name,
        String vendor,
        Task task,
        Lifecycle lifecycle,
        OptionalInt contextWindow,
        Set<Capability> capabilities,
        boolean paidPlan,
        boolean beta,
        PriceList prices,
        StreamFormat stream,
        Optional<URI> terms) {
    public Model {
        capabilities = Set.copyOf(capabilities);
    }

    public boolean active() {
        return lifecycle.status() == Lifecycle.Status.ACTIVE;
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
