package dev.ganglion.catalogue.schema;

import dev.ganglion.catalogue.Parameters;
import dev.ganglion.domain.Parameter;
import dev.ganglion.domain.form.Facts;
import dev.ganglion.domain.form.Field;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.form.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The form of each model: of its live schema where there is one that can be read, else of the bundled facts.
/// Safe on any thread as far as its source is.
public final class Forms {
    /// The bundled facts alone.
    public static final Forms BUNDLED = new Forms(_ -> Optional.empty());

    /// A form, and what there is to say about it.
    ///
    /// @param trouble why the live schema was not used, where there was one
    public record Told(Form form, Optional<String> trouble) {}

    private static final String STEPS = "steps";
    private static final String NUM_STEPS = "num_steps";

    private final Function<String, Optional<JsonNode>> live;

    /// @param live the schema of a model's input as the service sent it, by the model's id; it must not block
    public Forms(Function<String, Optional<JsonNode>> live) {
        this.live = live;
    }

    /// Reads the bundled facts, so that no later call has to. Blocks, some 50 ms in a fresh process.
    public static void load() {
        Parameters.bundled("");
    }

    /// Quick enough for the UI thread once [#load] has run.
    public Told of(String model) {
        Optional<Reading> reading = live.apply(model).map(SchemaReader::read);
        if (reading.isEmpty()) {
            return new Told(bundled(model), Optional.empty());
        }
        return switch (reading.get()) {
            case Reading.Read(Form form) -> new Told(once(form), Optional.empty());
            case Reading.Unreadable(String why) -> new Told(bundled(model), Optional.of(why));
        };
    }

    /// The form of the facts that ship with the program; empty for a model that they do not know.
    public static Form bundled(String model) {
        return once(
                new Form(Parameters.bundled(model).stream().map(Forms::field).toList()));
    }

    /// Without the second name of what has two: where a model knows its number of steps by both, requests
    /// send the longer one.
    private static Form once(Form form) {
        return form.field(NUM_STEPS).isPresent() ? form.without(Set.of(STEPS)) : form;
    }

    private static Field field(Parameter parameter) {
        Optional<Value> byDefault =
                parameter.byDefault().flatMap(ValueJson::tree).flatMap(ValueJson::value);
        Set<String> variants = parameter.variant().map(Set::of).orElse(Set.of());
        return Notation.traits(parameter).field(new Facts(parameter.name(), parameter.need(), variants, byDefault, ""));
    }
}
