package dev.ganglion.ledger.estimate;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.ledger.Drawing;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.Estimates;
import dev.ganglion.ledger.Estimates.Tokens;
import dev.ganglion.ledger.Extent;
import dev.ganglion.ledger.Prices;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Estimates calls of every kind. Safe on any thread.
public final class Forecasts {
    /// A translation has so many times the tokens of its original, at the least and the most.
    private static final double SHORTEST_TRANSLATION = 0.2;

    private static final int LONGEST_TRANSLATION = 4;
    private static final int MARGIN = 16;

    /// What a summary has at most when the request does not say.
    private static final int LONGEST_SUMMARY = 1_024;

    /// Steps that nobody has named.
    private static final int MOST_STEPS = 50;

    /// Speech in a dense code, and samples of many channels.
    private static final long DENSEST = 6_000;

    private static final long LOOSEST = 4_608_000;
    private static final int BITS = 8;

    /// How fast a text is read aloud, in characters a second.
    private static final int FASTEST = 40;

    private static final int SLOWEST = 2;

    private final Estimates estimates;

    public Forecasts(Estimates estimates) {
        this.estimates = estimates;
    }

    /// What that call of `model` may cost.
    public Estimate of(Model model, Planned call) {
        return switch (call) {
            case Planned.Chat(Extent extent, OptionalInt maxTokens) -> estimates.chat(model, extent, maxTokens);
            case Planned.Reading(Extent extent, boolean measured) -> reading(model, extent, measured);
            case Planned.Ranking(Extent query, Extent passages) -> ranking(model, query, passages);
            case Planned.Translating(Extent extent) -> translating(model, extent);
            case Planned.Summarising(Extent extent, OptionalInt maxTokens) -> summarising(model, extent, maxTokens);
            case Planned.Draws(Drawing drawing) -> drawing(model, drawing);
            case Planned.Looking _ -> Span.sure(call.amounts(model)).estimate(model);
            case Planned.Hearing hearing -> hearing(hearing).estimate(model);
            case Planned.Speaking speaking -> speaking(model, speaking).estimate(model);
            case Planned.Many(List<Planned> all) ->
                all.stream().map(each -> of(model, each)).reduce(Estimate::plus).orElse(Estimate.UNKNOWN);
            case Planned.Unknown _ -> Estimate.UNKNOWN;
        };
    }

    /// Takes notice of the tokens that the service counted for that call.
    public void learn(Model model, Planned call, Usage usage) {
        switch (call) {
            case Planned.Chat(Extent extent, var _) -> estimates.learn(model, extent, usage);
            case Planned.Reading(Extent extent, boolean measured) -> {
                if (measured) {
                    estimates.learn(model, extent, usage);
                }
            }
            case Planned.Translating(Extent extent) -> estimates.learn(model, extent, usage);
            case Planned.Summarising(Extent extent, var _) -> estimates.learn(model, extent, usage);
            case Planned.Ranking _, Planned.Draws _, Planned.Looking _, Planned.Hearing _ -> {}
            case Planned.Speaking _, Planned.Many _, Planned.Unknown _ -> {}
        }
    }

    private Estimate reading(Model model, Extent extent, boolean measured) {
        Estimate all = counted(model, readTokens(model, extent), 0, OptionalLong.of(0));
        return measured ? all : new Estimate(OptionalLong.empty(), OptionalLong.empty(), all.least(), Optional.empty());
    }

    private Estimate ranking(Model model, Extent query, Extent passages) {
        Tokens once = readTokens(model, query);
        Tokens all = readTokens(model, passages);
        int times = Math.max(1, passages.messages());
        var tokens = new Tokens(
                once.least() + all.least(), times * once.about() + all.about(), times * once.most() + all.most());
        return counted(model, tokens, 0, OptionalLong.of(0));
    }

    /// Of a text that is too long for it, a model may read the beginning alone.
    private Tokens readTokens(Model model, Extent extent) {
        Tokens tokens = estimates.tokens(model, extent);
        long room = (long) model.contextWindow().orElse(Integer.MAX_VALUE) * Math.max(1, extent.messages());
        return new Tokens(Math.min(tokens.least(), room), tokens.about(), tokens.most());
    }

    private Estimate translating(Model model, Extent extent) {
        Tokens tokens = estimates.tokens(model, extent);
        return counted(
                model,
                tokens,
                (long) (tokens.least() * SHORTEST_TRANSLATION),
                OptionalLong.of(tokens.most() * LONGEST_TRANSLATION + MARGIN));
    }

    private Estimate summarising(Model model, Extent extent, OptionalInt maxTokens) {
        Tokens tokens = estimates.tokens(model, extent);
        return counted(model, tokens, 1, OptionalLong.of(maxTokens.orElse(LONGEST_SUMMARY)));
    }

    private static Estimate counted(Model model, Tokens prompt, long shortest, OptionalLong longest) {
        var least = new Usage(prompt.least(), prompt.least(), shortest, Optional.empty());
        var most = new Usage(prompt.most(), 0, longest.orElse(0), Optional.empty());
        return new Estimate(
                OptionalLong.of(prompt.about()), longest, Prices.computed(model, least), Prices.computed(model, most));
    }

    private static Estimate drawing(Model model, Drawing drawing) {
        Map<Unit, BigDecimal> sure = drawing.amounts(model);
        return sure.isEmpty()
                ? new Span(
                                steps(drawing, 1).amounts(model),
                                steps(drawing, MOST_STEPS).amounts(model))
                        .estimate(model)
                : Span.sure(sure).estimate(model);
    }

    private static Drawing steps(Drawing drawing, int steps) {
        return new Drawing(drawing.width(), drawing.height(), OptionalInt.of(steps), drawing.references());
    }

    private static Span hearing(Planned.Hearing hearing) {
        Optional<Duration> known = hearing.length();
        Duration shortest = known.orElse(at(hearing.bytes(), LOOSEST));
        Duration longest = begun(known.orElse(at(hearing.bytes(), DENSEST)));
        return new Span(Planned.heard(shortest, hearing.way()), Planned.heard(longest, hearing.way()));
    }

    /// Nobody has said how the service rounds; it is by the second at the most.
    private static Duration begun(Duration length) {
        return Duration.ofSeconds(length.plusNanos(999_999_999).toSeconds());
    }

    private static Duration at(long bytes, long bitsASecond) {
        return Duration.ofMillis(bytes * BITS * 1_000 / bitsASecond);
    }

    /// Some models are paid by what they read, some by how long they speak.
    private static Span speaking(Model model, Planned.Speaking speaking) {
        if (model.prices().of(Unit.K_CHARACTERS).isPresent()) {
            return Span.sure(speaking.amounts(model));
        }
        BigDecimal least = minutes(speaking.characters(), FASTEST);
        BigDecimal most = minutes(speaking.characters(), SLOWEST).add(BigDecimal.ONE.movePointLeft(1));
        return new Span(Map.of(Unit.AUDIO_MINUTE, least), Map.of(Unit.AUDIO_MINUTE, most));
    }

    private static BigDecimal minutes(int characters, int aSecond) {
        return BigDecimal.valueOf(characters).divide(BigDecimal.valueOf(60L * aSecond), MathContext.DECIMAL64);
    }
}
