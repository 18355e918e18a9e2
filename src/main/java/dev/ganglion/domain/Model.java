package dev.ganglion.domain;

import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

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
        OutputLimits output,
        Set<Capability> capabilities,
        boolean paidPlan,
        boolean beta,
        PriceList prices,
        StreamFormat stream,
        Optional<URI> terms) {
    private static final Pattern GUARD = Pattern.compile("/llama-?guard");

    public Model {
        capabilities = Set.copyOf(capabilities);
    }

    /// A model that no catalogue knows: it has no prices and is sent all the same.
    public static Model unlisted(String id, Task task) {
        var lifecycle = new Lifecycle(Lifecycle.Status.UNLISTED, Optional.empty(), Optional.empty(), Optional.empty());
        return new Model(
                id,
                id.substring(id.lastIndexOf('/') + 1),
                "",
                task,
                lifecycle,
                OptionalInt.empty(),
                OutputLimits.UNKNOWN,
                Set.of(),
                false,
                false,
                PriceList.NONE,
                StreamFormat.UNKNOWN,
                Optional.empty());
    }

    /// The same model at another point of its life.
    public Model with(Lifecycle other) {
        return new Model(
                id,
                name,
                vendor,
                task,
                other,
                contextWindow,
                output,
                capabilities,
                paidPlan,
                beta,
                prices,
                stream,
                terms);
    }

    /// The same, known to stream in that way.
    public Model streaming(StreamFormat format) {
        return new Model(
                id,
                name,
                vendor,
                task,
                lifecycle,
                contextWindow,
                output,
                capabilities,
                paidPlan,
                beta,
                prices,
                format,
                terms);
    }

    public boolean active() {
        return lifecycle.status() == Lifecycle.Status.ACTIVE;
    }

    /// Whether it holds a conversation. Text generation that never streams is a classifier in disguise, such as clef.
    public boolean chats() {
        return task == Task.TEXT_GENERATION && stream != StreamFormat.NONE;
    }

    /// Whether it tells what is harmful in a conversation instead of going on with it, as llama-guard does.
    public boolean guards() {
        return GUARD.matcher(id).find();
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}
