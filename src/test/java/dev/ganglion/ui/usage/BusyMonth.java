package dev.ganglion.ui.usage;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Work;
import dev.ganglion.ledger.Prices;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// The calls of somebody who works with many models, the same each time: chats, pictures, speech, failures, calls of
/// unknown cost, replies that state other neurons than the price list.
final class BusyMonth {
    static final Instant NOW = Instant.parse("2026-11-29T18:41:12Z");
    static final String ACCOUNT = "api.cloudflare.com/a4c0";
    static final Map<String, String> TITLES = Map.of(
            "c0", "Migration plan for the billing tables",
            "c1", "Why does the retry loop never end",
            "c2", "Names for a neighbourhood bakery",
            "c3", "Summarise the incident of 12 November",
            "c4", "=SUM(A1:A9) in a letter to the bank",
            "c5", "Unit tests for the parser",
            "c6", "A week in Lisbon with two children");

    private static final int DAYS = 62;
    private static final int CONVERSATIONS = 8;
    private static final List<String> CHATS = List.of(
            "@cf/openai/gpt-oss-120b",
            "@cf/meta/llama-3.3-70b-instruct-fp8-fast",
            "@cf/google/gemma-4-26b-a4b-it",
            "@cf/meta/llama-3.1-8b-instruct-fp8",
            "@cf/qwen/qwen3.8-27b",
            "@cf/openai/gpt-oss-20b",
            "@cf/meta/llama-3.2-1b-instruct");
    private static final String DRAWS = "@cf/black-forest-labs/flux-1-schnell";
    private static final String HEARS = "@cf/openai/whisper-large-v3-turbo";

    private final Catalogue catalogue = Catalogue.bundled();
    private final Random random = new Random(7);
    private final List<Entry> entries = new ArrayList<>();
    private final double busy;

    private BusyMonth(double busy) {
        this.busy = busy;
    }

    /// Two months of calls.
    ///
    /// @param today how much more the current day has than a usual one
    static List<Entry> entries(double today) {
        return new BusyMonth(today).all();
    }

    private List<Entry> all() {
        for (int ago = DAYS; ago >= 0; ago--) {
            Instant midnight = NOW.atZone(ZoneOffset.UTC)
                    .toLocalDate()
                    .minusDays(ago)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            boolean weekend = midnight.atZone(ZoneOffset.UTC).getDayOfWeek().getValue() > 5;
            double calls = (weekend && ago > 0 ? 5 : 26) * (0.6 + random.nextDouble() * 0.9) * (ago == 0 ? busy : 1);
            for (int i = 0; i < calls; i++) {
                add(midnight.plus(Duration.ofSeconds(random.nextInt(60_000))), i);
            }
        }
        entries.add(
                entry(NOW, CHATS.getFirst(), Entry.State.RESERVED, Optional.of(Neurons.of("214.5")), Work.NONE, ""));
        return entries;
    }

    private void add(Instant at, int number) {
        double kind = random.nextDouble();
        if (kind < 0.04) {
            entries.add(entry(at, chat(), Entry.State.REFUNDED, Optional.of(Neurons.ZERO), Work.NONE, "rate-limited"));
        } else if (kind < 0.06) {
            entries.add(entry(at, chat(), Entry.State.UNKNOWN, Optional.of(Neurons.of("96")), Work.NONE, "timed-out"));
        } else if (kind < 0.14) {
            counted(at, DRAWS, Map.of(Unit.TILE, BigDecimal.valueOf(4), Unit.STEP, BigDecimal.valueOf(4)));
        } else if (kind < 0.2) {
            counted(at, HEARS, Map.of(Unit.AUDIO_MINUTE, BigDecimal.valueOf(1 + random.nextInt(40), 1)));
        } else {
            chatted(at, number);
        }
    }

    private String chat() {
        double place = random.nextDouble();
        return CHATS.get((int) (place * place * CHATS.size()));
    }

    private void chatted(Instant at, int number) {
        Model model = model(chat());
        long prompt = 200L + random.nextInt(6_000);
        var usage =
                new Usage(prompt, random.nextBoolean() ? prompt / 3 : 0, 60L + random.nextInt(1_400), Optional.empty());
        Optional<Neurons> computed = Prices.computed(model, usage);
        boolean other = number % 97 == 5;
        Optional<Neurons> stated = computed.map(
                neurons -> other ? new Neurons(neurons.amount().multiply(new BigDecimal("1.2"))) : neurons);
        entries.add(entry(
                at, model.id(), Entry.State.STATED, stated, new Work(Optional.of(usage), Map.of(), computed), ""));
    }

    private void counted(Instant at, String id, Map<Unit, BigDecimal> amounts) {
        Optional<Neurons> neurons = Prices.computed(model(id), amounts);
        entries.add(entry(at, id, Entry.State.COMPUTED, neurons, new Work(Optional.empty(), amounts, neurons), ""));
    }

    private Entry entry(
            Instant at, String id, Entry.State state, Optional<Neurons> neurons, Work work, String failure) {
        Payer payer = Payer.real(ACCOUNT);
        int conversation = random.nextInt(CONVERSATIONS);
        boolean chats = model(id).task() == Task.TEXT_GENERATION;
        return new Entry(
                "call-" + entries.size(),
                state,
                at,
                new Purpose(
                        chats ? payer.in("c" + conversation) : payer,
                        id,
                        model(id).task(),
                        "run"),
                neurons,
                work,
                failure.isEmpty() ? Optional.empty() : Optional.of(failure));
    }

    private Model model(String id) {
        return catalogue.find(id).orElseThrow(() -> new AssertionError(id));
    }
}
