package dev.ganglion.sandbox;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.meter.Meter;
import dev.ganglion.sandbox.schema.Schemas;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// The service's checks between the door and the model, in its order: the model, the plan, the schema, the neurons
/// of the day, calls per minute, capacity. Reading the body, which comes after the plan, is the call's own.
final class Admission {
    private static final Pattern NAME = Pattern.compile("@(cf|hf)(/[A-Za-z0-9._-]+){2,}");

    private final Catalogue catalogue;
    private final Terms terms;
    private final Meter meter;
    private final Schemas schemas = new Schemas();
    private final RateLimits rates = new RateLimits(Clock.systemUTC());
    private final Capacity capacity;

    Admission(Catalogue catalogue, Terms terms, Meter meter, CountDownLatch closing) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.meter = meter;
        this.capacity = new Capacity(terms.capacity(), closing);
    }

    /// Loads what the first check of a schema needs, which takes most of a second.
    void warm() {
        catalogue.models().stream().findFirst().ifPresent(schemas::warm);
    }

    /// The model of that name, if this account may use it.
    ModelFacts model(String name, Faults faults) throws Refusal {
        if (name.startsWith("@") && !NAME.matcher(name).matches()) {
            throw Refusal.ai(404, 3042, "Model name invalid: " + name);
        }
        var seen = faults.seen(catalogue);
        var model = seen.model(name)
                .flatMap(known -> known.replacement().flatMap(seen::model).or(() -> Optional.of(known)))
                .filter(known -> !known.retired())
                .orElseThrow(() -> Refusal.noSuchModel(name));
        if (model.invitationOnly()) {
            throw Refusal.ai(403, 5018, "Account is not allowed to access private model " + name);
        }
        if (model.paidOnly() && (terms.plan() == Terms.Plan.FREE || faults.wants(Fault.Kind.FREE_PLAN))) {
            throw Refusal.paidOnly(name);
        }
        return model;
    }

    /// Refuses an input that the model's schema does not let through.
    void check(ModelFacts model, JsonNode input) throws Refusal {
        schemas.check(model, input);
    }

    /// Refuses once the neurons of the day are gone, or the calls of the minute.
    void count(ModelFacts model) throws Refusal {
        allow();
        if (terms.rateLimited()) {
            rates.count(model);
        }
    }

    /// Refuses once the neurons of the day are gone.
    void allow() throws Refusal {
        if (terms.dailyNeurons()
                .filter(limit -> meter.charged().compareTo(limit) >= 0)
                .isPresent()) {
            throw Refusal.quota(terms.quotaCode());
        }
    }

    /// A place among those that run, after everything else is checked.
    ///
    /// @param options the body's own `options`, which may ask not to wait
    /// @param call which waits
    Capacity.Seat enter(ModelFacts model, JsonNode options, Call call) throws IOException, Refusal {
        count(model);
        return capacity.take(options.path("rejectIfBusy").asBoolean(false), call);
    }
}
