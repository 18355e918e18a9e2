package dev.ganglion.sandbox.account;

import dev.ganglion.sandbox.facts.Catalogue;
import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Envelope;
import dev.ganglion.sandbox.wire.Refusal;
import dev.ganglion.sandbox.wire.Refusal.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The account's LoRA adapters, and those that everyone may use. Safe for any thread.
public final class Finetunes {
    private static final Set<String> FILES = Set.of("adapter_config.json", "adapter_model.safetensors");
    private static final Set<String> MODEL_TYPES = Set.of("mistral", "gemma", "llama");
    private static final int MOST = 30;
    private static final int HIGHEST_RANK = 32;
    private static final Instant LONG_AGO = Instant.parse("2024-04-02T00:00:00Z");
    private static final List<Finetune> SHARED = Stream.of("magicoder", "jigsaw-classification", "cnn-summarization")
            .map(Finetunes::shared)
            .toList();

    private final Catalogue catalogue;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Finetune> own = new ArrayList<>();

    /// For the models of that catalogue.
    public Finetunes(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    private static Finetune shared(String use) {
        return new Finetune(
                UUID.nameUUIDFromBytes(use.getBytes(StandardCharsets.UTF_8)).toString(),
                "@cf/mistral/mistral-7b-instruct-v0.2-lora",
                "cf-public-" + use,
                "A public adapter for " + use.replace('-', ' '),
                true,
                LONG_AGO,
                LONG_AGO,
                FILES);
    }

    /// Answers with the account's own.
    public void list(Call call) throws IOException {
        call.json(200, Envelope.of(array(own().stream())));
    }

    /// A copy, so that no slow reader of a list holds the lock.
    private List<Finetune> own() {
        lock.lock();
        try {
            return List.copyOf(own);
        } finally {
            lock.unlock();
        }
    }

    /// Answers with those of everyone, in pieces of `limit` from `offset` on.
    public void shared(Call call) throws IOException, Refusal {
        var order = call.query("orderBy").orElse("name").equals("created_at")
                ? Comparator.comparing(Finetune::created)
                : Comparator.comparing(Finetune::name);
        call.json(
                200,
                Envelope.of(array(SHARED.stream()
                        .sorted(order)
                        .skip(number(call, "offset", 0))
                        .limit(number(call, "limit", 100)))));
    }

    /// Makes a new one, still without files.
    public void create(Call call) throws IOException, Refusal {
        var body = call.body();
        var model = required(body, "model");
        var name = required(body, "name");
        if (catalogue
                .model(model)
                .filter(known -> known.capabilities().contains("lora"))
                .isEmpty()) {
            throw Refusal.ai(405, 5005, "Model " + model + " doesn't support LoRA inference");
        }
        var now = clock.instant();
        var made = new Finetune(
                UUID.randomUUID().toString(),
                model,
                name,
                body.path("description").asString(""),
                body.path("public").asBoolean(false),
                now,
                now,
                Set.of());
        add(made);
        call.json(200, Envelope.of(made.json()));
    }

    private void add(Finetune made) throws Refusal {
        lock.lock();
        try {
            if (own.size() >= MOST) {
                throw bad("an account has at most " + MOST + " fine-tunes");
            }
            if (own.stream().anyMatch(known -> known.name().equals(made.name()))) {
                throw bad("a fine-tune named " + made.name() + " exists already");
            }
            own.add(made);
        } finally {
            lock.unlock();
        }
    }

    /// Takes one of the two files of an adapter, which is named by its id or name.
    public void upload(Call call, String which) throws IOException, Refusal {
        var form = call.form();
        var file = form.part("file").orElseThrow(() -> bad("the part 'file' is missing"));
        var name = form.part("file_name")
                .orElseThrow(() -> bad("the part 'file_name' is missing"))
                .text();
        if (!FILES.contains(name)) {
            throw bad("file_name has to be adapter_config.json or adapter_model.safetensors");
        }
        if (name.endsWith(".json")) {
            checkConfig(file.text());
        }
        keep(which, name);
        var result = JsonNodeFactory.instance.objectNode();
        call.json(200, Envelope.of(result.put("file_name", name).put("bytes", file.bytes().length)));
    }

    /// Whether an adapter of that id or name exists with both of its files.
    public boolean ready(String which) {
        lock.lock();
        try {
            return Stream.concat(SHARED.stream(), own.stream())
                    .filter(each -> each.id().equals(which) || each.name().equals(which))
                    .anyMatch(each -> each.files().containsAll(FILES));
        } finally {
            lock.unlock();
        }
    }

    private void keep(String which, String file) throws Refusal {
        lock.lock();
        try {
            var known = own.stream()
                    .filter(each -> each.id().equals(which) || each.name().equals(which))
                    .findFirst()
                    .orElseThrow(() -> Refusal.api(404, new Reason(7003, "No such fine-tune: " + which)));
            own.set(own.indexOf(known), known.with(file, clock.instant()));
        } finally {
            lock.unlock();
        }
    }

    private static void checkConfig(String text) throws Refusal {
        try {
            var config = JsonMapper.shared().readTree(text);
            if (!MODEL_TYPES.contains(config.path("model_type").asString(""))) {
                throw bad("model_type has to be mistral, gemma or llama");
            }
            if (config.path("r").asInt(0) > HIGHEST_RANK) {
                throw bad("the rank r has to be at most " + HIGHEST_RANK);
            }
        } catch (JacksonException e) {
            throw bad("adapter_config.json is not JSON");
        }
    }

    private static String required(JsonNode body, String name) throws Refusal {
        if (!body.path(name).isString() || body.path(name).asString().isBlank()) {
            throw bad("required properties at '/' are '" + name + "'");
        }
        return body.path(name).asString();
    }

    private static long number(Call call, String name, int standard) throws Refusal {
        try {
            return Math.max(0, call.query(name).map(Integer::parseInt).orElse(standard));
        } catch (NumberFormatException e) {
            throw bad("the parameter " + name + " is not a number");
        }
    }

    private static Refusal bad(String problem) {
        return Refusal.badInput(problem);
    }

    private static ArrayNode array(Stream<Finetune> finetunes) {
        var array = JsonNodeFactory.instance.arrayNode();
        finetunes.map(Finetune::json).forEach(array::add);
        return array;
    }
}
